import { CHINESE_NUMERALS } from "../chinese-number.ts";
import { GATHERING } from "./terms/acts.ts";
import type { BodyName, RoleName } from "./terms/bodies.ts";
import type { Token } from "./tokens.ts";

/** A body that a title names. */
export interface BodyUse {
  /** Null for a role that names no body (书记). */
  readonly body: BodyName | null;
  /** The part of the name that tells the body from others of its kind: 机关一, 离退休, 科普部; empty where there is none. */
  readonly name: string;
  readonly role: RoleName | null;
  /**
   * The role of the body: it holds the thing (holder), the thing is done to it or with it (与, 对, 到: target), or it
   * receives a report (向: recipient).
   */
  readonly place: "holder" | "target" | "recipient";
  readonly at: number;
  readonly isSecondary: boolean;
  /** Whether the body was named for the previous part, and therefore perhaps holds this part too. */
  readonly isInherited?: boolean;
}

/** A token with its place: in brackets, or behind a colon. */
export interface PlacedToken {
  readonly token: Token;
  readonly isSecondary: boolean;
  /** Whether the token stands behind a colon or a dash, after which the title describes in free words what was done. */
  readonly isAfterColon: boolean;
}

const NUMBER = new RegExp(`(?:第?(?:[${CHINESE_NUMERALS}]{1,3}|\\d{1,2})|离退休|退休|老干部|联合|直属|临时)$`);
const TO_WHOM = /向(?:各|全体|所属)?$/;
const WITH_WHOM =
  /(?:对|与|同|和|到|赴|给|为|把|将|至|在|走进|深入|传达|迎接|配合|邀请|接受|落实|贯彻|聆听|按照|根据|前往)(?:各|全体|所属|有关|部分|相关)?$/;
const HOLDS_IT = /^(?:同志)?(?:主持|带领|带头|领学|组织|召集|牵头)/;

/** The name of a place or a unit before a body: 临江县 in 临江县中心组, unless it is the place of the activity. */
const ELSEWHERE =
  /(?<![到赴在进与和同向往全各])(?:^|(?<=[\s，、；：（暨]))(?!全|各|[到赴在与和同向]|走进|前往|深入)[\u4e00-\u9fff]{0,8}(?:县|区|镇|乡|街道|公司|集团|学院|大学|医院|中学|小学|社区|村)$/;

/** Bodies that one may be part of the name of: 机关一支部, 科普部党支部. */
const NAMED_BY_OTHERS: ReadonlySet<BodyName> = new Set(["支部", "党小组"]);
const NAMING: ReadonlySet<BodyName> = new Set(["全体", "部门", "单位", "学会"]);

/** The bodies that a run of tokens names, with their roles and places. */
export function bodiesIn(tokens: readonly PlacedToken[], text: string): BodyUse[] {
  const uses: BodyUse[] = [];
  let doneTo = false;
  for (const [index, { token, isSecondary }] of tokens.entries()) {
    if (token.is === "mark") doneTo = false;
    if (token.is === "act") doneTo = token.act !== GATHERING && token.act.kind !== "session";
    if (token.is === "role" && !followsBody(tokens, index)) {
      const place = roleInSentence(text.slice(0, token.at), doneTo);
      uses.push({ body: null, name: "", role: token.role, place, at: token.at, isSecondary });
    }
    if (isStrangeUnit(tokens, index)) {
      const name = token.text;
      const place = roleInSentence(text.slice(0, token.at), doneTo);
      uses.push({ body: "单位", name, role: null, place, at: token.at, isSecondary });
    }
    if (token.is !== "body" || namesNext(tokens, index)) continue;
    const start = startOfName(tokens, index);
    const place = roleInSentence(text.slice(0, start), doneTo);
    const elsewhere = ELSEWHERE.exec(text.slice(0, start))?.[0];
    if (elsewhere !== undefined && place === "holder")
      uses.push({ body: "单位", name: elsewhere, role: null, place, at: start - elsewhere.length, isSecondary });
    uses.push({
      body: token.body,
      name: comparableName(token.name || text.slice(start, token.at)),
      role: roleAfter(tokens, index, text),
      place,
      at: start,
      isSecondary,
    });
  }
  return uses;
}

/** 县消防救援局 in 县消防救援局演练: whether an unknown word with the ending of a unit stands right before its act. */
function isStrangeUnit(tokens: readonly PlacedToken[], index: number): boolean {
  const [own, next] = [tokens[index]?.token, tokens[index + 1]?.token];
  return own?.is === "rest" && next?.is === "act" && isAttached(own, next) && IS_UNIT.test(own.text);
}

const IS_UNIT =
  /^(?![到赴在与和同向对给为]|走进|前往|深入)[\u4e00-\u9fff]{1,12}(?:局|厅|公司|集团|街道|镇|县)(?:机关|党组|党委)?$/;

const isAttached = (before: Token | undefined, after: Token): before is Token =>
  before !== undefined && before.at + before.text.length === after.at;

const followsBody = (tokens: readonly PlacedToken[], index: number): boolean => {
  const [before, own] = [tokens[index - 1]?.token, tokens[index]?.token];
  return own !== undefined && isAttached(before, own) && before.is === "body";
};

/** Whether a body word only begins the next name: 机关 in 机关一支部. */
function namesNext(tokens: readonly PlacedToken[], index: number): boolean {
  const [own, next, after] = [tokens[index], tokens[index + 1], tokens[index + 2]].map((placed) => placed?.token);
  if (own?.is !== "body" || !NAMING.has(own.body) || next === undefined || !isAttached(own, next)) return false;
  if (next.is === "body") return NAMED_BY_OTHERS.has(next.body);
  const isNumber = next.is === "rest" && NUMBER.exec(next.text)?.[0] === next.text;
  return isNumber && after?.is === "body" && NAMED_BY_OTHERS.has(after.body) && isAttached(next, after);
}

/** The index at which a branch's name begins; its number and the word before the number belong to the name. */
function startOfName(tokens: readonly PlacedToken[], index: number): number {
  const own = tokens[index]?.token;
  if (own?.is !== "body" || !NAMED_BY_OTHERS.has(own.body) || own.name !== "") return own?.at ?? 0;
  let start = own.at;
  let before = tokens[index - 1]?.token;
  if (isAttached(before, own) && before.is === "rest") {
    const number = NUMBER.exec(before.text)?.[0] ?? "";
    if (number === "") return start;
    start -= number.length;
    if (number.length < before.text.length) return start;
    before = tokens[index - 2]?.token;
  }
  if (before?.is === "body" && NAMING.has(before.body) && before.at + before.text.length === start) return before.at;
  return start;
}

/** 机关第一, 机关一 and 第一党 are one name; 机关 and 各 alone are none. */
export const comparableName = (name: string): string =>
  name.replaceAll(/第|党$/g, "").replace(/^(?:机关|各|本|全体)/, "");

function roleAfter(tokens: readonly PlacedToken[], index: number, text: string): RoleName | null {
  const [own, next] = [tokens[index]?.token, tokens[index + 1]?.token];
  if (own === undefined || next?.is !== "role" || !isAttached(own, next)) return null;
  return HOLDS_IT.test(text.slice(next.at + next.text.length)) ? null : next.role;
}

function roleInSentence(before: string, doneTo: boolean): BodyUse["place"] {
  if (TO_WHOM.test(before)) return "recipient";
  return doneTo || WITH_WHOM.test(before) ? "target" : "holder";
}
