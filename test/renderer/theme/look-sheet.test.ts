import { expect, test } from "vitest";
import { palettes } from "../../../renderer/theme/colours.ts";
import { lookSheet } from "../../../renderer/theme/css-variables.ts";

test.each(["light", "dark"] as const)("%s is on the page whatever the system asks for", (theme) => {
  const sheet = lookSheet(theme, 1.15);
  expect(sheet).toContain(`color-scheme: ${theme};`);
  expect(sheet).toContain("--scale: 1.15;");
  expect(sheet).toContain(`--bg: ${palettes[theme].bg};`);
  expect(sheet).not.toContain("@media");
});

test("the look of the system is light, and dark where the system asks for it", () => {
  const [light = "", dark = ""] = lookSheet("system", 1).split("@media (prefers-color-scheme: dark)");
  expect(light).toContain(`--bg: ${palettes.light.bg};`);
  expect(dark).toContain(`--bg: ${palettes.dark.bg};`);
});
