import { CHINESE_NUMERALS } from "../chinese-number.ts";

/** The words for a week before its day, as part of a pattern. */
export const WEEK = "周|星期|礼拜|週";
/** Monday first; 天 is 日 as well. */
export const CHINESE_WEEKDAYS = "一二三四五六日天";

const ENGLISH = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ENGLISH_NAME =
  "mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?";
const NAME = `(?:${WEEK})(?<zh>[${CHINESE_WEEKDAYS}])|(?<en>${ENGLISH_NAME})\\.?`;
const BEHIND = new RegExp(`^(?<rest>.*[\\d日号號${CHINESE_NUMERALS}]) ?,? ?(?:\\((?:${NAME})\\)|(?:${NAME}))$`, "i");
const IN_FRONT = new RegExp(`^(?:${NAME}) ?,? ?(?<rest>.*\\d.*|.*月.*)$`, "i");
/** Ends a sentence or an entry of a list that a day was copied from. */
const STOP = /[。.,;、]$/;
/** A cell with a day and no time comes out of a table program with midnight behind it. */
const MIDNIGHT = /[ T]0{1,2}:00(?::00(?:\.0+)?)?$/;

/** A typed day without the weekday, the full stop and the midnight that stand beside it; `weekday` is 1 to 7, Monday first. */
export function splitWeekday(text: string): { rest: string; weekday: number | null } {
  const bare = text.replace(STOP, "").trimEnd();
  const match = BEHIND.exec(bare) ?? IN_FRONT.exec(bare);
  if (!match?.groups) return { rest: bare.replace(MIDNIGHT, ""), weekday: null };
  const { zh, en, rest = "" } = match.groups;
  const weekday =
    zh === undefined ? ENGLISH.indexOf((en ?? "").slice(0, 3).toLowerCase()) : CHINESE_WEEKDAYS.indexOf(zh);
  return { rest: rest.replace(MIDNIGHT, "").trim(), weekday: Math.min(weekday, 6) + 1 };
}
