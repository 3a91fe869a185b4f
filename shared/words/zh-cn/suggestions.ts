import type { SuggestionKind } from "../../domain/happening/suggestion-reason.ts";

/** One phrase for each kind; the title's word and the duty's word may be missing. */
export type SuggestionWords = Readonly<Record<SuggestionKind, (found: string | null, wanted: string | null) => string>>;

export const SUGGESTIONS: SuggestionWords = {
  asked: () => "要登记的这一期",
  fits: () => "事、对象、主体都对得上",
  several: (_, wanted) => `与“${wanted ?? ""}”同样对得上`,
  broader: (_, wanted) => `“${wanted ?? ""}”更贴切`,
  along: () => "随同一事项一并计数",
  act: (found, wanted) =>
    found !== null && wanted !== null
      ? `写的是“${found}”，这项是“${wanted}”`
      : wanted === null
        ? `“${found ?? ""}”不是这项的事`
        : `没有写“${wanted}”`,
  object: (found, wanted) =>
    wanted === null
      ? `“${found ?? ""}”不是这项的对象`
      : found === null
        ? `没有写到“${wanted}”`
        : `“${found}”不是这项的对象`,
  who: (found, wanted) => {
    if (found !== null) return wanted === null ? `“${found}”不是这项的主体` : `写的是“${found}”，这项由“${wanted}”办`;
    return wanted === null ? "没有写明是哪个主体" : `没有写明“${wanted}”`;
  },
  aside: (found) => `写的是“${found ?? ""}”，不是事情本身`,
  beyond: (found) => `还写着“${found ?? ""}”，未必就是这件事`,
  "other-day": (found) => `写着“${found ?? ""}”，与登记日不是同一天`,
  "called-off": (found) => `写着“${found ?? ""}”，没有办成`,
  "to-come": (found) => (found === null ? "写的日期在登记日之后" : `写着“${found}”，还没有办`),
  question: (found) => `写着“${found ?? ""}”，是在询问`,
  attended: (found) => `写的是“${found ?? ""}”，不是自己办的`,
  period: () => "没有写明是哪一期",
  early: () => "还没到这一期",
  listed: () => "按名单或学时计，请另行核对",
  standing: () => "常态工作，没有次数，请确认是否计入",
  "no-event": (_, wanted) => `还没有登记“${wanted ?? ""}”这件事，登记后才能计入`,
  words: (found) => `名称含“${found ?? ""}”`,
  alike: () => "同一主体的同类事项",
};
