import { randomUUID } from "node:crypto";
import { BrowserWindow, type Session, session } from "electron";
import type { PdfPrinter } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { APP_SCHEME } from "./app-scheme.ts";
import { PAPER_POLICY } from "../shared/application/transports/content-security-policy.ts";
import { denyNetwork, denyPermissions } from "./harden.ts";

const TIME_LIMIT_MS = 60_000;

/**
 * Prints in a window that nobody sees. Papers hold words that came from a file, so they get a session of their own
 * that can reach nothing, and no script runs in them.
 */
export function createPdfPrinter(): PdfPrinter {
  const papers = new Map<string, string>();
  let paperSession: Session | null = null;
  return {
    async print(html) {
      paperSession ??= openPaperSession(papers);
      const address = `${APP_SCHEME}://paper/${randomUUID()}`;
      papers.set(address, html);
      try {
        return await drawAndPrint(address, paperSession);
      } finally {
        papers.delete(address);
      }
    },
  };
}

/** In memory only: nothing of a paper is kept in the profile. */
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

async function drawAndPrint(address: string, paperSession: Session): Promise<Uint8Array> {
  const webPreferences = { session: paperSession, contextIsolation: true, sandbox: true, javascript: false };
  const window = new BrowserWindow({ show: false, webPreferences });
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new DutyError("render-failed", { reason: "time-limit" })), TIME_LIMIT_MS);
  try {
    return await Promise.race([printPage(window, address), limit.promise]);
  } finally {
    clearTimeout(timer);
    window.destroy();
  }
}

async function printPage(window: BrowserWindow, address: string): Promise<Uint8Array> {
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } catch (cause) {
    throw new DutyError("render-failed", { reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}
