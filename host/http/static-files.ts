import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { mediaTypeOf } from "../../shared/application/transports/media-types.ts";
import { screenFilePath } from "../../shared/application/transports/screen-file-path.ts";

export interface StaticFile {
  readonly status: 200;
  readonly type: string;
  readonly content: Buffer;
}

export type StaticAnswer = StaticFile | { readonly status: 403 | 404 };

/**
 * A file of the screens' folder, by the path of its address. A path that leads out of the folder, in whatever
 * spelling, is refused (403), and so is a link that points out of the folder.
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticAnswer> {
  const found = screenFilePath(urlPath);
  if (found.kind !== "file") return { status: 403 };
  const root = await realpath(folder);
  const file = await realpath(path.join(root, found.relative)).catch(() => null);
  if (file === null) return { status: 404 };
  if (!file.startsWith(root + path.sep)) return { status: 403 };
  const type = mediaTypeOf(file);
  if (!type || !(await stat(file)).isFile()) return { status: 404 };
  return { status: 200, type, content: await readFile(file) };
}
