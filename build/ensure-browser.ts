import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "../host/find-browser.ts";

const PACKAGES = ["chromium", "fonts-noto-cjk", "poppler-utils"];

/**
 * The browser that the end-to-end tests drive: the one that is there, or Debian's Chromium (with the Chinese font
 * of the tests and pdftotext) where this runs as root on Debian.
 *
 * @returns its path, or null after saying in one line what to install.
 */
export function ensureBrowser(): string | null {
  const found = findBrowser();
  if (found && hasTestFont()) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) installFromDebian();
  const browser = findBrowser();
  if (!browser)
    console.error(
      `The tests need a browser. Install Chrome, Edge or Chromium (Debian: apt-get install ${PACKAGES.join(" ")}), or name one in CHROMIUM.`,
    );
  else if (!hasTestFont())
    console.error(
      "Note: the font that papers are measured in was not found; some tests of printed pages may fail (Debian: apt-get install fonts-noto-cjk).",
    );
  return browser;
}

function installFromDebian(): void {
  console.log(`Installing ${PACKAGES.join(", ")} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES],
  ]) {
    const { status, stderr } = spawnSync("apt-get", args, { encoding: "utf8", env: environment, timeout: 600_000 });
    if (status !== 0) {
      console.error(`apt-get ${args[0]} failed: ${stderr.trim().split("\n").at(-1) ?? ""}`);
      return;
    }
  }
}

function hasTestFont(): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", ["Noto Sans CJK SC", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}
