import type { Token } from "./tokens.ts";

/** Why a title tells of nothing that took place, with the word that shows it. */
export interface NotDone {
  /** Why nothing happened: the thing was called off, is to come, or the title asks a question. */
  readonly kind: "called-off" | "to-come" | "question";
  readonly word: string;
}

/** 未成年人, 不忘初心, 没收 and 查漏补缺 contain such words with another meaning. */
const DID_NOT =
  /未(?!成年|来|央|婚|名|知|雨)|没(?!收)|(?<![不勿难毋])忘(?!我)|漏(?=[报交开学办发做送填谈讲了掉）]|$)|遗漏|缺席|缺勤|缺课|缺交|缺报|欠交|欠报|请假|不(?:开|办|再|予|举行|召开|举办|组织|参加|上报|报送|了了之)|免(?:开|于召开)|无法|停(?:学|课|开|办)|搁置|叫停|流产|落空|作罢|未果|待定|取消|推迟|推后|延后|延至|改期|暂停|暂缓|拖延|误了|错过|黄了|泡汤|原定|原拟|本拟/;

const HOLDING = "(?:召开|举行|举办|开展|组织|进行|启动|报送|上报|提交|参加|赴|开|学习|听取|讲|补)";

const TO_COME = new RegExp(
  [
    `(?<![虚模草比])拟(?:定?于|定?在|${HOLDING}|[近下明年\\d])`,
    `(?<![干部名老强武])将(?:于|在|要|会(?!议)|近|${HOLDING})`,
    "即将|行将",
    "预备(?!党员|役|队|期|金|会)|预定|预计|预期|打算|有望|力争|争取|待(?=开|办|召开|举行|组织|报送|学|补|上报|提交)",
    `(?<![主重需必首纪摘概提简不想])要${HOLDING}`,
    `欲${HOLDING}`,
    "(?:需要?|须|(?<!响|适|供|反)应当?|尚|还)(?:尽快|及时|抓紧|马上)?补(?!充)",
    "准备|筹备|筹划|筹办|计划",
    "不日|择日|择期|届时|近日内|改日|回头再|日后",
  ].join("|"),
);

const LATER =
  /(?<![以线底])下(?:一|个|一个)?(?:周|星期|礼拜|月|季度|旬|年|次|回|期|阶段)|明(?:年|天|日|晚|早|后天)|后(?:天|年)|来年|次(?:月|年|日)|今后|今晚将|年后|节后|月底前|年底前|稍后|晚些/;

const ASKS = /是否|能否|可否|有没有|有无|何时|几时|什么时候|要不要|开不开|该不该|吗(?=[？）]|$)|？/;

/** Acts whose object may lie in the future, or be a thing not done: 研究明年工作, 学习未… */
const SPEAKS: ReadonlySet<string> = new Set(["学习", "研究", "部署", "听取", "通报", "研讨", "分析", "汇报"]);

/** The words that follow 取消, 推迟 and the like where the thing itself was called off, and not the object of the act. */
const OF_ITSELF = new RegExp(`^(?:再|才|\\s|、|，)*(?:${HOLDING}|[）。；！]|$)`);

/** Tells from the words around a thing whether it took place. A name in quotation marks (《…》, “…”) is not read. */
export function whyNotDone(text: string, tokens: readonly Token[]): NotDone | null {
  const bare = tokens.reduce(
    (rest, token) =>
      token.is === "name"
        ? rest.slice(0, token.at) + "　".repeat(token.text.length) + rest.slice(token.at + token.text.length)
        : rest,
    text,
  );
  const asked = ASKS.exec(bare)?.[0];
  if (asked !== undefined) return { kind: "question", word: asked };
  const listed = tokens.find((token) => token.is === "called-off")?.text;
  const word = listed ?? DID_NOT.exec(bare)?.[0];
  if (word !== undefined) return { kind: "called-off", word };
  const ahead = TO_COME.exec(bare)?.[0] ?? laterIn(bare, tokens);
  return ahead === null ? null : { kind: "to-come", word: ahead };
}

function laterIn(text: string, tokens: readonly Token[]): string | null {
  const later = LATER.exec(text);
  if (later === null) return null;
  const speaks = tokens.find((token) => token.is === "act" && SPEAKS.has(token.act.name));
  const isObject = speaks !== undefined && speaks.at < later.index;
  return isObject && !OF_ITSELF.test(text.slice(later.index + later[0].length)) ? null : later[0];
}
