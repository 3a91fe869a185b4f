import { type BodyUse, type PlacedToken, bodiesIn } from "./bodies-in.ts";
import type { NamedPeriod } from "./named-period.ts";
import { type Act, GATHERING } from "./terms/acts.ts";
import { PERSON } from "./terms/surnames.ts";
import type { Token } from "./tokens.ts";

/** An act that a title names, and where. */
export interface ActUse {
  readonly act: Act;
  readonly word: string;
  readonly at: number;
}

/** Words that no list knows, without the words that only join them to others. */
export interface RestUse {
  readonly text: string;
  readonly at: number;
  /** Whether the token follows another one without a mark between. */
  readonly isAttached: boolean;
  readonly isSecondary: boolean;
}

/** One activity that a title names. */
export interface TitlePart {
  /** The words of the thing as the title has them, without marks. */
  readonly text: string;
  /** The telling words, with a blank in place of each word that tells nothing. */
  readonly telling: string;
  /**
   * The text without the words that every title may have: periods, counts, 开展 and the like. Two titles with the same
   * plain text are one.
   */
  readonly plain: string;
  /**
   * The acts outside brackets; the acts in brackets where there are no others. A gathering is listed only where there
   * is no other act.
   */
  readonly acts: readonly ActUse[];
  readonly topics: ReadonlyMap<string, number>;
  readonly bodies: readonly BodyUse[];
  readonly rests: readonly RestUse[];
  /** Documents and sayings. */
  readonly names: readonly string[];
  readonly asides: readonly string[];
  /** The attending word of an earlier part, where it holds for this part too. */
  readonly attendedBefore: string | null;
  readonly periods: readonly NamedPeriod[];
  readonly tokens: readonly PlacedToken[];
}

const JOINING =
  /^[的了等和与及或并在对到赴向从将把给由为于各本我其\d]+|[的了等和与及或并在对到赴向从将把给由为于各本我其]+$/g;
const SAYING_IT = /^(?:完成|开展|召开|举办|举行|组织|进行|做好|抓好|讲好|讲|上|开|办|搞)+/;

/**
 * Reads one thing from its tokens.
 *
 * @param text  The whole title, to which the tokens' positions refer.
 */
export function titlePart(tokens: readonly PlacedToken[], text: string): TitlePart {
  const own = withoutWhatIsSpokenOf(tokens);
  return {
    text: own.map(({ token }) => (token.is === "mark" ? "" : token.text)).join(""),
    telling: own.map(({ token }) => (TELLS.has(token.is) ? token.text : " ")).join(""),
    plain: plainOf(own),
    acts: actsIn(own),
    topics: new Map(own.flatMap(({ token }) => (token.is === "topic" ? [[token.topic, token.at] as const] : []))),
    bodies: bodiesIn(own, text),
    rests: restsIn(own),
    names: own.flatMap(({ token }) => (token.is === "name" ? [token.name] : [])),
    asides: own.flatMap(({ token, isAfterColon }) => (token.is === "aside" && !isAfterColon ? [token.text] : [])),
    attendedBefore: null,
    periods: own.flatMap(({ token }) => (token.is === "period" ? [token.period] : [])),
    tokens: own,
  };
}

/**
 * Acts and documents that are only spoken of become words like others: what is made or handed in (报送…总结), what is heard
 * (听取…汇报), and what was read or dealt with (学习新修订的保密法, 学习…实施办法, 传达…会议精神).
 */
function withoutWhatIsSpokenOf(tokens: readonly PlacedToken[]): PlacedToken[] {
  let before: Token[] = [];
  return tokens.map((placed, index) => {
    const { token } = placed;
    const isThing = isSpokenOf(token, before, tokens.slice(index + 1));
    const plain: Token = isThing ? { is: "rest", text: token.text, at: token.at } : token;
    before = [...before, plain];
    return { ...placed, token: plain };
  });
}

function isSpokenOf(token: Token, before: readonly Token[], behind: readonly PlacedToken[]): boolean {
  const acts = before.flatMap((other) => (other.is === "act" ? [other.act] : []));
  const isHeard = acts.some(({ name }) => name === "听取") && token.text.endsWith("汇报");
  const isSpirit = behind[0]?.token.text === "精神";
  const isOnAgenda = acts.some(({ kind }) => kind === "session") && acts.at(-1)?.name === "研究";
  if (token.is === "aside")
    return isHeard || isSpirit || isOnAgenda || (DOCUMENTS.has(token.text) && isDealtWith(before, READING));
  if (token.is !== "act") return false;
  if (acts.some(({ isMaking }) => isMaking)) return !GATHERED.test(token.text);
  if (isHeard) return true;
  const isStudied = acts.some(({ name }) => name === "学习") && token.act.isMaking === true;
  return (
    (isStudied || isDealtWith(before, DEALING)) &&
    token.act.kind !== "session" &&
    behind.some(({ token: next, isSecondary }) => !isSecondary && isObject(next))
  );
}

/** What is called a meeting or a course takes place, and is not made. */
const GATHERED = /(?:会|班|仪式|讲座|论坛|活动)$/;

/** Whether words stand between 学习 or 听取 and a document: 学习方案 is a plan, 学习…方案 may be the object of study. */
function isDealtWith(before: readonly Token[], by: ReadonlySet<string>): boolean {
  const at = before.findLastIndex((token) => token.is === "act" && by.has(token.act.name));
  return at >= 0 && before.slice(at + 1).some(isObject);
}

const isObject = (token: Token): boolean =>
  token.is === "topic" ||
  token.is === "name" ||
  (token.is === "rest" && token.text.length > 1) ||
  token.text === "精神";

const READING: ReadonlySet<string> = new Set(["学习", "研讨"]);
const DEALING: ReadonlySet<string> = new Set([...READING, "研究", "听取", "宣讲"]);

/** Documents that are read as often as written. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  "实施方案",
  "办法",
  "管理办法",
  "细则",
  "规定",
  "工作要点",
  "案例",
  "工作报告",
  "手册",
]);

function actsIn(tokens: readonly PlacedToken[]): ActUse[] {
  const uses = tokens.flatMap(({ token, isSecondary }) =>
    token.is === "act" ? [{ act: token.act, word: token.text, at: token.at, isSecondary }] : [],
  );
  const main = uses.filter(({ act, isSecondary }) => !isSecondary && act !== GATHERING);
  if (main.length > 0) return main;
  const secondary = uses.filter(({ act }) => act !== GATHERING);
  return secondary.length > 0 ? secondary : uses.slice(0, 1);
}

function restsIn(tokens: readonly PlacedToken[]): RestUse[] {
  return tokens.flatMap(({ token, isSecondary }, index) => {
    if (token.is !== "rest") return [];
    const text = token.text.replaceAll(JOINING, "");
    if (text.length < 2 || PERSON.test(text)) return [];
    const before = tokens[index - 1]?.token;
    const isAttached = before !== undefined && before.is !== "mark" && before.at + before.text.length === token.at;
    return [{ text, at: token.at, isAttached, isSecondary }];
  });
}

const TELLS: ReadonlySet<Token["is"]> = new Set(["act", "body", "role", "topic", "name", "rest"]);

/** Fillers that tell one kind of activity from another: 集中培训 is a special 培训. */
const TELLING: ReadonlySet<string> = new Set(["专题", "集中", "集体", "定期", "常规"]);

const isDecoration = (token: Token): boolean =>
  ["period", "count", "mark"].includes(token.is) || (token.is === "filler" && !TELLING.has(token.text));

const plainOf = (tokens: readonly PlacedToken[]): string =>
  tokens
    .filter(({ token, isSecondary }) => !isSecondary && !isDecoration(token))
    .map(({ token }) => (token.is === "name" ? token.name : token.text.replaceAll(/[“”]/g, "")))
    .join("")
    .replace(SAYING_IT, "");
