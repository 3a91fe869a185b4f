import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export type StaticAnswer =
  | { readonly status: 200; readonly type: string; readonly content: Buffer }
  | { readonly status: 403 | 404 };

/**
 * A file of the screens' folder by the path of its address. A path that leads out of the folder, however it is
 * written, is refused (403); so is a link inside it that points out.
 */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticAnswer> {
  const relative = decodePath(urlPath);
  if (relative === null) return { status: 403 };
  const root = await realpath(folder);
  const file = await realpath(path.join(root, relative || "index.html")).catch(() => null);
  if (file === null) return { status: 404 };
  if (!file.startsWith(root + path.sep)) return { status: 403 };
  const type = MEDIA_TYPES[path.extname(file).toLowerCase()];
  if (!type || !(await stat(file)).isFile()) return { status: 404 };
  return { status: 200, type, content: await readFile(file) };
}

/** `/assets/a%20b.js` → `assets/a b.js`; null for what no honest address holds. */
function decodePath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const isHonest = decoded.startsWith("/") && !/[\\\0:]/.test(decoded) && !decoded.split("/").includes("..");
  return isHonest ? decoded.replace(/^\/+/, "") : null;
}
