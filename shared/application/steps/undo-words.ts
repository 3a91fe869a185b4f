import { undoReason } from "../../words/steps.ts";
import type { Core } from "../core/core.ts";
import { loadSettings } from "../ports/load-settings.ts";

/** The recorded reason where an undo has to give one. */
export const undoWords = async ({ ports }: Core): Promise<string> =>
  undoReason((await loadSettings(ports.store.settings)).locale);
