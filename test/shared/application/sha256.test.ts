import { createHash } from "node:crypto";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../../shared/application/sha256.ts";
import { encodeUtf8 } from "../../../shared/application/utf8.ts";

test("agrees with the platform for bytes of every length around a block", () => {
  for (let length = 0; length <= 130; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256);
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("agrees with the platform for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(Buffer.from(encodeUtf8(text)).equals(Buffer.from(text, "utf8"))).toBe(true);
      expect(sha256(encodeUtf8(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test("a lone surrogate is written as the replacement character", () => {
  expect([...encodeUtf8("\ud83d")]).toEqual([0xef, 0xbf, 0xbd]);
});
