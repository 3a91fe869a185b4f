import { defineText } from "../../shared/words/catalogue.ts";

/** What is said about words that were typed and not saved. */
export const draftsText = defineText(
  {
    found: (when: string) => `这是${when}写了没存的内容。`,
    baseChanged: "此后原来的内容有改动，请核对。",
    filesAgain: (names: string) => `文件要重新选：${names}`,
    discard: "放弃",
  },
  {
    found: (when) => `Typed ${when} and not saved.`,
    baseChanged: " What it started from was changed since: please compare.",
    filesAgain: (names) => `Choose these files again: ${names}`,
    discard: "Discard",
  },
);
