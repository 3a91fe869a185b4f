import { Buffer } from "node:buffer";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { PdfPrinter, SheetSize } from "../shared/application/ports/ports.ts";
import { paperFonts } from "../shared/application/transports/paper-fonts.ts";
import { DutyError } from "../shared/domain/errors.ts";

const TIME_LIMIT_MS = 60_000;

const withFonts = paperFonts(readFile);

/** Prints with a headless browser: a page written to a temporary folder, a PDF read back, the folder removed. */
export function browserPdfPrinter(browser: string, timeLimitMs: number = TIME_LIMIT_MS): PdfPrinter {
  return {
    print: (html) => inFolder((folder) => printIn({ folder, browser, timeLimitMs }, html)),
    picture: (html, sheet) => inFolder((folder) => pictureIn({ folder, browser, timeLimitMs }, html, sheet)),
  };
}

interface Run {
  readonly folder: string;
  readonly browser: string;
  readonly timeLimitMs: number;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "duty-print-"));
  try {
    return await work(folder);
  } finally {
    // The browser may still be letting go of its profile when it has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function printIn(run: Run, html: string): Promise<Uint8Array> {
  const pdf = path.join(run.folder, "page.pdf");
  const content = await drawIn(
    run,
    html,
    [`--print-to-pdf=${pdf}`, "--no-pdf-header-footer", "--disable-pdf-tagging"],
    pdf,
    "no-pdf",
  );
  if (content.subarray(0, 5).toString("latin1") !== "%PDF-")
    throw new DutyError("render-failed", { reason: "not-a-pdf" });
  return content;
}

/** Dots of a millimetre at 96 an inch. */
const DOTS = 96 / 25.4;

/** The browser does not tell the height of a page, so the page is printed first and its sheets are counted. */
async function pictureIn(run: Run, html: string, { width, height }: SheetSize): Promise<Uint8Array> {
  const sheets = pageCount(await printIn(run, html));
  const png = path.join(run.folder, "page.png");
  const size = `${Math.ceil(width * DOTS)},${Math.ceil(height * sheets * DOTS)}`;
  const flags = [`--screenshot=${png}`, `--window-size=${size}`, "--hide-scrollbars", "--force-device-scale-factor=2"];
  const content = await drawIn(run, html, flags, png, "no-picture");
  if (content.subarray(1, 4).toString("latin1") !== "PNG")
    throw new DutyError("render-failed", { reason: "not-a-picture" });
  return content;
}

const pageCount = (pdf: Uint8Array): number =>
  Math.max(
    1,
    Buffer.from(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0,
  );

async function drawIn(
  { folder, browser, timeLimitMs }: Run,
  html: string,
  flags: readonly string[],
  target: string,
  nothing: string,
): Promise<Buffer> {
  const page = path.join(folder, "page.html");
  await writeFile(page, withoutScripts(await withFonts(html)), "utf8");
  await runBrowser(browser, browserArguments(folder, page, flags), timeLimitMs);
  return readFile(target).catch((cause: unknown) => {
    throw new DutyError("render-failed", { reason: nothing }, { cause });
  });
}

/** The page is our own, but its words came from a file, so no host name resolves and nothing is fetched. */
function browserArguments(folder: string, page: string, flags: readonly string[]): string[] {
  // Chromium refuses its sandbox to root, which is how containers and build servers run.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [
    "--headless",
    ...asRoot,
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    `--user-data-dir=${path.join(folder, "profile")}`,
    ...flags,
    pathToFileURL(page).href,
  ];
}

/**
 * The page with a policy that lets it run and load nothing. (The flag that switches scripts off would switch off
 * the browser's own printing page too.)
 */
function withoutScripts(html: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + meta) : meta + html;
}

function runBrowser(browser: string, args: string[], timeLimitMs: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // The browser gets a process group of its own, so that the helpers of a hanging browser end with it.
  const child = spawn(browser, args, { stdio: ["ignore", "ignore", "pipe"], detached: process.platform !== "win32" });
  const timer = setTimeout(() => {
    killGroup(child);
    reject(new DutyError("render-failed", { reason: "time-limit" }));
  }, timeLimitMs);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString("utf8")).slice(-2_000)));
  child.once("error", (cause) => {
    clearTimeout(timer);
    reject(new DutyError("render-failed", { reason: cause.message }, { cause }));
  });
  child.once("exit", (code) => {
    clearTimeout(timer);
    if (code === 0) resolve();
    else reject(new DutyError("render-failed", { reason: lastLine(said) || `exit ${code}` }));
  });
  return promise;
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1)?.trim() ?? "";
