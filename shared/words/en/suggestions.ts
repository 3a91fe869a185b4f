import type { SuggestionWords } from "../zh-cn/suggestions.ts";

export const SUGGESTIONS: SuggestionWords = {
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
  beyond: (found) => `the title also says ${found ?? ""}, and may be of something else`,
  "other-day": (found) => `the title says ${found ?? ""}, which is another day`,
  "called-off": (found) => `the title says ${found ?? ""}: it did not take place`,
  "to-come": (found) =>
    found === null ? "the day in the title is yet to come" : `the title says ${found}: it is to come`,
  question: (found) => `the title asks: ${found ?? ""}`,
  attended: (found) => `the title says ${found ?? ""}: others held it`,
  period: () => "the title does not say which period",
  early: () => "its period has not begun",
  listed: () => "counted by a list or by hours",
  standing: () => "standing work without a number: confirm that it counts",
  "no-event": (_, wanted) => `log ${wanted ?? "its event"} first: none is logged yet`,
  words: (found) => `the title says ${found ?? ""}`,
  alike: () => "of the same subject and kind",
};
