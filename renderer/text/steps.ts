import { defineText } from "../../shared/words/catalogue.ts";

/** The words of the session's steps and of undoing them. */
export const stepsText = defineText(
  {
    undone: (step: string) => `已撤销：${step}`,
    pressAgain: "再按一次 Ctrl Z，撤销更早的一步。",
    title: "本次操作",
    note: "从打开到现在做过的事，最近的在上面。Ctrl Z 从最近的一步起逐步撤销。",
    none: "这次打开以来还没有做过改动。",
    isUndone: "已撤销",
    cannot: (why: string) => `不能撤销：${why}`,
    first: (step: string) => `要先撤销“${step}”`,
    undoOf: (step: string) => `撤销：${step}`,
  },
  {
    undone: (step) => `Undone: ${step}`,
    pressAgain: " Press Ctrl Z once more for the step before it.",
    title: "This session",
    note: "What was done since you opened the program, the latest first. Ctrl Z takes it back step by step.",
    none: "Nothing was changed in this session yet.",
    isUndone: "undone",
    cannot: (why) => `Cannot be undone: ${why}`,
    first: (step) => `First undo: ${step}`,
    undoOf: (step) => `Undo: ${step}`,
  },
);
