import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";

const WORDS = { "zh-CN": "撤销本次操作", en: "undone in the same session" } as const;

/** The reason that stands on record where an undo has to give one. */
export const undoWords = async ({ ports }: Core): Promise<string> =>
  WORDS[(await loadSettings(ports.store.settings)).locale];
