import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The fonts that pages and papers are measured in: `build/ensure-browser.ts` installs the Chinese ones. */
const FAMILIES = ["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"];

/**
 * Lets the browsers of the tests see the fonts of the tests and no other, so that a line breaks at the same place on every
 * machine: an office has WenQuanYi, AR PL or Liberation installed, too. Only fontconfig can be told so; a configuration that the machine
 * names itself tells where the fonts lie, and counts for nothing else.
 */
export function setup(): (() => void) | undefined {
  const files = FAMILIES.flatMap(filesOf);
  if (files.length === 0) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "duty-fonts-"));
  const file = path.join(folder, "fonts.conf");
  writeFileSync(file, configOf(files, path.join(folder, "cache")));
  const before = process.env["FONTCONFIG_FILE"];
  process.env["FONTCONFIG_FILE"] = file;
  return () => {
    if (before === undefined) delete process.env["FONTCONFIG_FILE"];
    else process.env["FONTCONFIG_FILE"] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The files of a family; none where fontconfig or the family is missing. */
function filesOf(family: string): string[] {
  const { status, stdout } = spawnSync("fc-list", [family, "file"], { encoding: "utf8" });
  if (status !== 0) return [];
  return stdout.split("\n").flatMap((line) => line.trim().replace(/:$/, "") || []);
}

const configOf = (files: readonly string[], cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[...new Set(files.map((file) => path.dirname(file)))].map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <include ignore_missing="yes">/etc/fonts/conf.d</include>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
    <acceptfont>
${files.map((file) => `      <glob>${file}</glob>`).join("\n")}
    </acceptfont>
  </selectfont>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
