import type { Core } from "../core.ts";

const WORDS = { "zh-CN": "撤销本次操作", en: "undone in the same session" } as const;

/** The reason that stands on record where an undo has to give one. */
export const undoWords = async ({ derived }: Core): Promise<string> =>
  WORDS[(await derived.snapshot()).facts.settings.locale];
