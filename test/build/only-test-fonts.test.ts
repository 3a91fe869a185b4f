import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";
import { setup } from "../support/only-test-fonts.ts";

const fontsNow = (): string[] => {
  const { stdout } = spawnSync("fc-list", [":", "family"], { encoding: "utf8" });
  return (stdout ?? "").split("\n").filter((line) => line !== "");
};

test("browsers see the fonts of the tests alone, whatever the machine's own configuration names", (context) => {
  const before = process.env["FONTCONFIG_FILE"];
  const end = setup();
  if (end === undefined) return context.skip("no fontconfig, or none of the fonts");
  expect(process.env["FONTCONFIG_FILE"]).not.toBe(before);
  expect(fontsNow().length).toBeGreaterThan(0);
  expect(fontsNow().filter((family) => !/Noto (Sans|Serif)( Mono)? CJK|DejaVu/.test(family))).toEqual([]);
  end();
  expect(process.env["FONTCONFIG_FILE"]).toBe(before);
});
