import { describe, expect, test } from "vitest";
import { type PlainDate, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { pinyinReadings } from "../../../../shared/application/search/pinyin-readings.ts";
import { foldText } from "../../../../shared/domain/search/fold-text.ts";
import { matchWords, mayBePinyin, soughtWords } from "../../../../shared/domain/search/match-words.ts";
import { searchedTexts } from "../../../../shared/domain/search/searched-text.ts";
import { soundAt } from "../../../../shared/domain/search/sound-at.ts";
import { soundsBy } from "../../../../shared/domain/search/sounds.ts";

const TODAY = plainDate("2026-09-16");
const soundOf = soundsBy(await pinyinReadings());
const soundsAt = (text: string, typed: string) => soundAt(Array.from(text, soundOf), typed);
const rankOf = (typed: string, name: string, own: string[] = [], aside: string[] = [], days: PlainDate[] = []) =>
  matchWords(soughtWords(typed, mayBePinyin(typed) ? soundOf : null, TODAY), {
    texts: searchedTexts({ name, own, aside }),
    days,
  });

test.each([
  ["ＡＢＣ　１２", "abc12"],
  ["“五化”抽查", "五化抽查"],
  ["lǚ", "lv"],
  ["LÜ", "lv"],
  ["zhōngxīn", "zhongxin"],
  ["签到表.PDF", "签到表pdf"],
  ["𠮷野", "𠮷野"],
  ["——（）", ""],
])("%s is searched as %s", (text, folded) => expect(foldText(text)).toBe(folded));

describe("pinyin", () => {
  test.each([
    ["重庆", "cq"],
    ["重庆", "zq"],
    ["重庆", "chongqing"],
    ["重庆", "zhongqing"],
    ["绿化", "lvhua"],
    ["绿化", "lh"],
    ["女党员", "nvdy"],
    ["略谈", "lvetan"],
    ["略谈", "luetan"],
    ["单雄信", "sxx"],
    ["单雄信", "dxx"],
    ["曾静", "zengj"],
    ["仇立新", "qiulixin"],
    ["区文华", "ouwh"],
    ["尉迟明", "yuchi"],
    ["尉迟明", "weichi"],
    ["行长会", "hzh"],
    ["银行调研", "yinhangdiaoyan"],
    ["会计", "kuaiji"],
    ["中心组学习", "zhxz"],
    ["中心组学习", "zxzx"],
    ["中心组学习", "zhongxzxuex"],
    ["中心组学习", "xuex"],
    ["中心组学习", "z"],
    ["A股调研", "agdy"],
    ["第3季度", "d3jd"],
    ["單位", "danwei"],
    ["西安", "xian"],
  ])("%s is found by %s", (text, typed) => expect(soundsAt(foldText(text), foldText(typed))).not.toBe(-1));

  test.each([
    ["中心组学习", "zzx"],
    ["中心组学习", "zxzxxx"],
    ["中心组学习", "zhoxin"],
    ["重庆", "cz"],
    ["abc", "ac"],
    ["", "a"],
    ["党", ""],
  ])("%s is not found by %s", (text, typed) => expect(soundsAt(text, typed)).toBe(-1));

  test("a long run of one letter is answered at once", () => {
    const started = performance.now();
    expect(soundsAt("中重种众仲终钟忠肿衷".repeat(15), `${"z".repeat(140)}q`)).toBe(-1);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("how well a record answers", () => {
  test.each([
    ["党组学习", "党组学习", "exact"],
    ["党组 学习", "党组学习", "exact"],
    ["“党组”学习", "党组学习", "exact"],
    ["党组", "党组学习", "start"],
    ["学习", "党组学习", "inside"],
    ["学习 党组", "党组学习", "inside"],
    ["dzxx", "党组学习", "pinyin"],
    ["xuexi dz", "党组学习", "pinyin"],
    ["学习 dz", "党组学习", "pinyin"],
    ["ａ股", "A股调研", "start"],
    ["agu", "A股调研", "pinyin"],
  ])("%s: %s, %s", (typed, name, rank) => expect(rankOf(typed, name)).toMatchObject({ rank, foundIn: null }));

  test("words beside the name are named; what is aside answers only beside another word", () => {
    expect(rankOf("李强", "来访", ["李强"])).toMatchObject({ rank: "inside", foundIn: "李强" });
    expect(rankOf("lq", "来访", ["李强"])).toMatchObject({ rank: "pinyin", foundIn: "李强" });
    expect(rankOf("来访 李强", "来访", ["李强"])).toMatchObject({ rank: "inside", foundIn: "李强" });
    expect(rankOf("抽查", "纪要.pdf", [], ["三季度抽查"])).toBeNull();
    expect(rankOf("纪要 抽查", "纪要.pdf", [], ["三季度抽查"])).toMatchObject({ foundIn: "三季度抽查" });
  });

  test("the order is exact, start, inside, beside the name, then what sounds like it", () => {
    const orders = [
      rankOf("an", "an"),
      rankOf("an", "anti"),
      rankOf("an", "plan"),
      rankOf("an", "x", ["plan"]),
      rankOf("an", "安全"),
      rankOf("an", "保安"),
      rankOf("an", "x", ["保安"]),
    ].map((match) => match?.order ?? Number.NaN);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(new Set(orders).size).toBe(7);
  });

  test.each(["", "  ", "　", "——"])("nothing answers to %j", (typed) => expect(rankOf(typed, "党组学习")).toBeNull());

  test("prose is not sounded: nearly any letters would be found in it", () => {
    expect(rankOf("dzxx", "来访", ["党组学习，".repeat(60)])).toBeNull();
    expect(rankOf("党组学习", "来访", ["党组学习，".repeat(60)])).toMatchObject({ rank: "inside" });
  });
});

describe("a day", () => {
  const day = plainDate("2026-08-15");
  const other = plainDate("2025-08-15");
  test.each([
    ["8月15日", [day], "day"],
    ["8.15", [other], "day"],
    ["2026-8-15", [day], "day"],
    ["2026-8-15", [other], undefined],
    ["2026-8-15", [other, day], "day"],
    ["15 Aug 2026", [day], "day"],
    ["8月16日", [day], undefined],
    ["走访 8月15日", [day], "day"],
    ["8.15 zf", [day], "pinyin"],
    ["座谈 8月15日", [day], undefined],
  ])("%s of a record on %s: %s", (typed, days, rank) => expect(rankOf(typed, "走访", [], [], days)?.rank).toBe(rank));

  test("a name that begins with it comes first, one that holds it after what happened on it", () => {
    const orders = [
      rankOf("8月15日", "8月15日走访"),
      rankOf("8月15日", "走访", [], [], [day]),
      rankOf("8月15日", "关于8月15日走访的通知"),
    ].map((match) => match?.order ?? Number.NaN);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });
});
