import { readFile } from "node:fs/promises";
import path from "node:path";
import { APP_ORIGIN } from "./app-scheme.ts";
import { type AnsweredPage, type Answering, firstPages } from "../shared/application/transports/first-page.ts";
import { PAGE_POLICY } from "../shared/application/transports/content-security-policy.ts";
import { mediaTypeOf } from "../shared/application/transports/media-types.ts";
import { screenFilePath } from "../shared/application/transports/screen-file-path.ts";

/**
 * Answers `app://duty/…` with the files below `root`, and with nothing from anywhere else.
 *
 * @param root  Folder of the built screens; inside app.asar in a packaged program.
 * @param door  Answers what the page asks first, which is written into it.
 * @returns 200; 400 for an address that cannot be read, 403 for one that leads out of `root`, 404, 405.
 */
export function rendererFiles(root: string, door: Answering): (request: Request) => Promise<Response> {
  const fillPage = firstPages(door);
  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refusal(405);
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return refusal(404);
    const file = locate(root, url.pathname);
    if (typeof file === "number") return refusal(file);
    const content = await readIfThere(file);
    if (content === null) return refusal(404);
    const headers = headersOf(file);
    return new Response(request.method === "HEAD" ? null : bodyOf(content, headers, fillPage), { headers });
  };
}

/** A page is sent in two parts, so that its scripts and styles are asked for while the core answers. */
function bodyOf(
  content: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  fillPage: (html: string) => AnsweredPage | null,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  const page = headers["content-type"]?.startsWith("text/html") ? fillPage(new TextDecoder().decode(content)) : null;
  return page ? streamOf(page) : content;
}

const streamOf = ({ head, rest }: AnsweredPage): ReadableStream<Uint8Array> =>
  new ReadableStream<string>({
    async start(page) {
      page.enqueue(head);
      page.enqueue(await rest);
      page.close();
    },
  }).pipeThrough(new TextEncoderStream());

/** The file of a path, or the status that refuses the path. */
function locate(root: string, pathname: string): string | number {
  const found = screenFilePath(pathname);
  if (found.kind === "unreadable") return 400;
  const file = found.kind === "file" ? path.join(root, found.relative) : null;
  return file?.startsWith(root + path.sep) ? file : 403;
}

async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return null;
    throw error;
  }
}

function headersOf(file: string): Record<string, string> {
  // An unknown type is sent as plain bytes, and `nosniff` keeps the browser from guessing.
  const type = mediaTypeOf(file) ?? "application/octet-stream";
  return {
    "content-type": type,
    "content-security-policy": PAGE_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    // A stored page of an older version would ask for files that are gone, so pages are not stored; other files have a
    // hash in their name.
    "cache-control": type.startsWith("text/html") ? "no-store" : "max-age=31536000, immutable",
  };
}

const refusal = (status: number): Response =>
  new Response(null, { status, headers: { "content-security-policy": "default-src 'none'" } });
