import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { BrowserWindow, type Session, session } from "electron";
import type { PdfPrinter, SheetSize } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { APP_SCHEME } from "./app-scheme.ts";
import { paperFonts } from "../shared/application/transports/paper-fonts.ts";
import { PAPER_POLICY } from "../shared/application/transports/content-security-policy.ts";
import { denyNetwork, denyPermissions } from "./harden.ts";

const TIME_LIMIT_MS = 60_000;

const withFonts = paperFonts(readFile);

/**
 * Prints in a window that nobody sees. Papers hold words that came from a file, so they get a session of their own
 * that can reach nothing, and no script runs in them.
 */
export function createPdfPrinter(): PdfPrinter {
  const papers = new Map<string, string>();
  let paperSession: Session | null = null;
  const draw = async (html: string, work: (window: BrowserWindow) => Promise<Uint8Array>) => {
    paperSession ??= openPaperSession(papers);
    const address = `${APP_SCHEME}://paper/${randomUUID()}`;
    papers.set(address, await withFonts(html));
    try {
      return await drawIn(address, paperSession, work);
    } finally {
      papers.delete(address);
    }
  };
  return {
    print: (html) => draw(html, toPdf),
    picture: (html, sheet) => draw(html, (window) => toPicture(window, sheet)),
  };
}

/** The session is in memory only, so that the profile keeps nothing of a paper. */
function openPaperSession(papers: ReadonlyMap<string, string>): Session {
  const opened = session.fromPartition("papers");
  denyPermissions(opened);
  denyNetwork(opened);
  opened.protocol.handle(APP_SCHEME, (request) => {
    const html = papers.get(request.url);
    if (html === undefined) return new Response(null, { status: 404 });
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": PAPER_POLICY };
    return new Response(html, { headers });
  });
  return opened;
}

async function drawIn(
  address: string,
  paperSession: Session,
  work: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const webPreferences = { session: paperSession, contextIsolation: true, sandbox: true, javascript: false };
  const window = new BrowserWindow({ show: false, webPreferences });
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new DutyError("render-failed", { reason: "time-limit" })), TIME_LIMIT_MS);
  try {
    return await Promise.race([drawPage(window, address, work), limit.promise]);
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

const toPdf = (window: BrowserWindow): Promise<Uint8Array> =>
  window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });

/** Dots of a millimetre at 96 an inch. */
const DOTS = 96 / 25.4;

/** The picture is as high as the printed pages together. */
async function toPicture(window: BrowserWindow, { width, height }: SheetSize): Promise<Uint8Array> {
  const pages =
    Buffer.from(await toPdf(window))
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 1;
  window.setContentSize(Math.ceil(width * DOTS), Math.ceil(height * pages * DOTS));
  return (await window.webContents.capturePage()).toPNG();
}

async function drawPage(
  window: BrowserWindow,
  address: string,
  work: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  try {
    await window.loadURL(address);
    return await work(window);
  } catch (cause) {
    throw new DutyError("render-failed", { reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
