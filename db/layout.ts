import path from "node:path";

/** The paths in a data folder. One folder holds everything and may be copied as a whole. */
export interface Layout {
  readonly folder: string;
  readonly database: string;
  /** The lock file of the one program that may write; empty. */
  readonly lock: string;
  readonly evidence: string;
  readonly backups: string;
  /** Files that are being written; what lies here when the folder is opened was left by a crash. */
  readonly unfinished: string;
}

export const layoutOf = (folder: string): Layout => ({
  folder,
  database: path.join(folder, "duty.sqlite"),
  lock: path.join(folder, "lock.sqlite"),
  evidence: path.join(folder, "evidence"),
  backups: path.join(folder, "backups"),
  unfinished: path.join(folder, "unfinished"),
});
