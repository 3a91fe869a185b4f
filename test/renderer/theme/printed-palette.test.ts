import { expect, test } from "vitest";
import { cssVariables, printedPalette } from "../../../renderer/theme/css-variables.ts";

test("paper has every colour of the light look, whatever the screen shows", () => {
  const rule = printedPalette();
  for (const [name, value] of Object.entries(cssVariables("light")))
    expect(rule).toContain(`${name}: ${value} !important;`);
  expect(rule).toMatch(/^@media print \{ :root \{ color-scheme: light !important;/);
});
