import { SLIP_KINDS, type SlipKind } from "../../../shared/domain/papers/slip.ts";

/** 清单, 提示单, 督办单, 年度报告: what the print screen shows. */
export type PaperKind = "checklist" | SlipKind | "year-report";
export const PAPER_KINDS: readonly PaperKind[] = ["checklist", ...SLIP_KINDS, "year-report"];

/** The paper that the address names; the checklist where it names none. */
export const paperKindOf = (params: Readonly<Record<string, string>>): PaperKind =>
  PAPER_KINDS.find((kind) => kind === params["paper"]) ?? "checklist";
