import type { SuggestionReason } from "./schemas/activity.ts";
import type { Settings } from "./schemas/settings.ts";

type Kind = SuggestionReason["kind"];

/** One phrase for each kind; what the title says and what the duty asks may be missing. */
type Words = Readonly<Record<Kind, (found: string | null, wanted: string | null) => string>>;

/** Why a duty is offered, and why it is not certain, in one phrase. */
export const suggestionWords = ({ kind, found, wanted }: SuggestionReason, locale: Settings["locale"]): string =>
  WORDS[locale][kind](found, wanted);

const WORDS: Readonly<Record<Settings["locale"], Words>> = {
  "zh-CN": {
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
    "called-off": (found) => `写着“${found ?? ""}”，没有办成`,
    "to-come": (found) => (found === null ? "写的日期在登记日之后" : `写着“${found}”，还没有办`),
    question: (found) => `写着“${found ?? ""}”，是在询问`,
    attended: (found) => `写的是“${found ?? ""}”，不是自己办的`,
    period: () => "没有写明是哪一期",
    early: () => "还没到这一期",
    listed: () => "按名单或学时计，请另行核对",
    "no-event": (_, wanted) => `还没有登记“${wanted ?? ""}”这件事，登记后才能计入`,
    words: (found) => `名称含“${found ?? ""}”`,
    alike: () => "同一主体的同类事项",
  },
  en: {
    asked: () => "the one asked for",
    fits: () => "what, of what and who agree",
    several: (_, wanted) => `${wanted ?? ""} fits as well`,
    broader: (_, wanted) => `${wanted ?? ""} fits better`,
    along: () => "counts along with the same duty",
    act: (found, wanted) =>
      found !== null && wanted !== null
        ? `the title says ${found}, the duty ${wanted}`
        : wanted === null
          ? `${found ?? ""} is no part of the duty`
          : `the title does not say ${wanted}`,
    object: (found, wanted) =>
      wanted !== null && found === null
        ? `the title does not say ${wanted}`
        : `${found ?? ""} is not what the duty is about`,
    who: (found, wanted) => {
      if (found !== null)
        return wanted === null ? `${found} does not bear it` : `the title says ${found}, ${wanted} bears it`;
      return wanted === null ? "the title does not say whose it was" : `the title does not say ${wanted}`;
    },
    aside: (found) => `the title says ${found ?? ""}: not the thing itself`,
    "called-off": (found) => `the title says ${found ?? ""}: it did not take place`,
    "to-come": (found) =>
      found === null ? "the day in the title is yet to come" : `the title says ${found}: it is to come`,
    question: (found) => `the title asks: ${found ?? ""}`,
    attended: (found) => `the title says ${found ?? ""}: others held it`,
    period: () => "the title does not say which period",
    early: () => "its period has not begun",
    listed: () => "counted by a list or by hours",
    "no-event": (_, wanted) => `log ${wanted ?? "its event"} first: none is logged yet`,
    words: (found) => `the title says ${found ?? ""}`,
    alike: () => "of the same subject and kind",
  },
};
