/** Kinds of proof a duty may require: 通知, 签到, 记录, 照片, 报告, 其他. */
export const EVIDENCE_KINDS = ["notice", "sign-in", "minutes", "photo", "report", "other"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
