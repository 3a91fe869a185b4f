import type { EvidenceKind } from "../../shared/domain/obligation/evidence-kind.ts";
import { readFile } from "../data/read-file.ts";
import type { DraftFile } from "./record-draft.ts";

/** Names that usually mean a kind; the clerk can change it. */
const BY_NAME: readonly (readonly [RegExp, EvidenceKind])[] = [
  [/签到/, "sign-in"],
  [/通知/, "notice"],
  [/纪要|记录/, "minutes"],
  [/总结|报告|小结/, "report"],
  [/照片|\.(jpe?g|png|heic|webp|bmp)$/i, "photo"],
];

/** The kind that a file's name suggests. */
export const kindByName = (name: string): EvidenceKind => BY_NAME.find(([words]) => words.test(name))?.[1] ?? "other";

/**
 * A chosen or dropped file as evidence.
 *
 * @throws when it cannot be read (moved meanwhile, or a folder).
 */
export async function draftFile(file: File, kind: EvidenceKind = kindByName(file.name)): Promise<DraftFile> {
  return { ...(await readFile(file)), kind, bytes: file.size };
}

/** A file's size in words: 214 kB, 1.1 MB. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
