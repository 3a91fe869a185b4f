import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The fonts that pages and papers are measured in: `build/ensure-browser.ts` installs the Chinese ones. */
const FAMILIES = ["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans"];

/**
 * Lets the browsers of the end-to-end tests see the fonts of the tests and no other, so that a line breaks at the same
 * place on every machine: an office has WenQuanYi, AR PL or Liberation installed, too. Only fontconfig can be told so.
 */
export function setup(): (() => void) | undefined {
  if (process.env["FONTCONFIG_FILE"] !== undefined) return undefined;
  const folders = new Set(FAMILIES.flatMap(foldersOf));
  if (folders.size === 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "duty-fonts-"));
  const file = path.join(folder, "fonts.conf");
  writeFileSync(file, configOf([...folders], path.join(folder, "cache")));
  process.env["FONTCONFIG_FILE"] = file;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Where the files of a family lie; none where fontconfig or the family is missing. */
function foldersOf(family: string): string[] {
  const { status, stdout } = spawnSync("fc-list", [family, "file"], { encoding: "utf8" });
  if (status !== 0) return [];
  return stdout.split("\n").flatMap((line) => {
    const file = line.trim().replace(/:$/, "");
    return file === "" ? [] : [path.dirname(file)];
  });
}

const configOf = (folders: readonly string[], cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
