import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escapeHtml, html } from "../../../shared/paper/markup.ts";

test("strings are escaped, markup is not, lists are joined", () => {
  const items = ["<b>", "&"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul class="${'"'}">${items}${3}</ul>`.markup).toBe(
    '<ul class="&quot;"><li>&lt;b&gt;</li><li>&amp;</li>3</ul>',
  );
});

test("characters that HTML forbids are dropped, and half an emoji is replaced", () => {
  expect(escapeHtml("a\u0000\u0008b\tc\ud83d")).toBe("ab\tc\ufffd");
});

test("no text leaves a character that markup gives a meaning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeHtml(text);
      expect(escaped).not.toMatch(/[<>"']/);
      expect(escaped.replaceAll(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
    }),
  );
});
