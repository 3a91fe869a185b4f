import { openForReading } from "../open.ts";
import type { EvidenceFile } from "./full-backup.ts";

/** The files of evidence that a database names, each content once. */
export function evidenceOf(database: string): EvidenceFile[] {
  const sqlite = openForReading(database);
  try {
    return sqlite
      .prepare("select sha256, max(bytes) as bytes, min(name) as name from evidence group by sha256 order by sha256")
      .all() as EvidenceFile[];
  } finally {
    sqlite.close();
  }
}
