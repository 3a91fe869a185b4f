import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "../../../shared/application/base64.ts";

test("agrees with the platform in both directions", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString("base64");
      expect(encodeBase64(bytes)).toBe(text);
      expect(decodeBase64(text)).toEqual(bytes);
    }),
  );
});

test("a megabyte survives the round trip", () => {
  const bytes = Uint8Array.from({ length: 1_048_577 }, (_, at) => (at * 31) % 256);
  expect(Buffer.from(decodeBase64(encodeBase64(bytes))).equals(Buffer.from(bytes))).toBe(true);
});
