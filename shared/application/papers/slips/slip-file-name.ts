import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";

/** 督办单〔2026〕第3号-机关党委: a name that every file system takes, without an ending. */
export const slipFileName = ({ name, lead }: Pick<ReleasedSlip, "name" | "lead">): string =>
  `${name}${lead === "" ? "" : `-${lead}`}`.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 80);
