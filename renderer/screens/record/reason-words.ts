import type { recordText } from "../../text/record.ts";
import type { OfferedReason } from "./offered-reason.ts";

type RecordWords = (typeof recordText)["zh-CN"];

/** 名称含“党章”: why a suggestion is made, in words. */
export const reasonWords = (reason: OfferedReason, t: RecordWords): string =>
  reason.kind === "words" ? t.why.words(reason.words ?? "") : t.why[reason.kind];
