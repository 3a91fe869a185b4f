import { expect, test } from "vitest";
import { mediaTypeOf } from "../../../../shared/application/transports/media-types.ts";

test.each([
  ["index.html", "text/html; charset=utf-8"],
  ["assets/index-Ab12.JS", "text/javascript; charset=utf-8"],
  ["a.b/words.wasm", "application/wasm"],
  ["C:\\out\\icon.png", "image/png"],
  ["a.png/unknown", null],
  ["a.png.xyz", null],
  ["png", null],
  ["", null],
])("%s is %s", (file, type) => {
  expect(mediaTypeOf(file)).toBe(type);
});
