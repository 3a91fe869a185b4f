import { client } from "../../../client.ts";
import { readFile } from "../../../data/read-file.ts";
import { saveFile } from "../../../data/save-file.ts";
import { zipOf } from "./zip-of.ts";

/** What became of an export: so many files in one archive, and where it went as far as the program knows. */
export interface Exported {
  readonly files: number;
  readonly path: string | null;
}

/** Saves all data as one archive of open formats; null when the person cancelled. */
export async function exportEverything(name: string): Promise<Exported | null> {
  const files = await client.backups.exportAll({});
  const saved = await saveFile(await readFile(new File([zipOf(files)], name)));
  return saved && { files: files.length, path: saved.path };
}
