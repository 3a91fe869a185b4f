import type { EvidenceKitWords } from "../../words/evidence-kit.ts";

/** The manifest's name is the same in every language: the checker looks for it. */
export const MANIFEST = "manifest.json";

/** Where each part of a kit lies in it. */
export const kitPaths = ({ files, folder }: EvidenceKitWords) => ({
  cover: `${files.cover}.html`,
  index: `${files.index}.html`,
  table: `${files.index}.xlsx`,
  ledger: `${files.ledger}.html`,
  checker: `${files.checker}.html`,
  manifest: MANIFEST,
  folder: `${folder}/`,
});
