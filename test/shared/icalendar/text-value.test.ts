import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { cleanText, textValue } from "../../../shared/icalendar/text-value.ts";

test.each([
  ["一,二", "一\\,二"],
  ["一;二", "一\\;二"],
  ["a\\n", "a\\\\n"],
  ["一\n二\r\n三\r四", "一\\n二\\n三\\n四"],
  ["甲\u2028乙\u0085丙", "甲\\n乙\\n丙"],
  ["\u0000a\tb\u0007\u000B\u007F", "a\tb"],
  ['📅𠮷："“”"', '📅𠮷："“”"'],
  ["半\ud83d个", "半\ufffd个"],
])("%j is written %j", (text, written) => {
  expect(textValue(text)).toBe(written);
});

test("ical.js reads every text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const property = ICAL.Property.fromString(`SUMMARY:${textValue(text)}`);
      expect(property.getFirstValue()).toBe(cleanText(text));
    }),
  );
});
