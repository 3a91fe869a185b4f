import { expect, test } from "vitest";
import type { Locale } from "../../../shared/words/locale.ts";

/** Latin words that a Chinese screen may carry: keys, file kinds, units, products, the standard's own names. */
const ALLOWED =
  /\b(Ctrl|Alt|Shift|Enter|Esc|PDF|ICS|ics|docx|doc|wps|xlsx|xls|et|html|txt|md|pdf|WPS|Word|Excel|Outlook|RFC|RRULE|A4|A3|kB|MB|GB|SHA|N|T|U|J|K|Z)\b/g;
const files = import.meta.glob<Record<string, unknown>>("../../../renderer/text/*.ts", { eager: true });

/** A rule as RFC 5545 writes it. */
const RULE = /FREQ=[A-Z0-9=;,-]+/g;
/** Samples of what is pasted stay in the language of the pasted thing, and end in an ellipsis. */
const isSample = (sentence: string) => sentence.endsWith("……");

/** Every sentence of a text file; functions are called with facts that are not Latin. */
function sentencesOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return sentencesOf(String((node as (...facts: unknown[]) => unknown)(3, 4, 5, 6)));
  return node !== null && typeof node === "object" ? Object.values(node).flatMap(sentencesOf) : [];
}

const catalogues = Object.entries(files).flatMap(([path, exports]) =>
  Object.entries(exports)
    .filter(([name]) => name.endsWith("Text") && !name.startsWith("use") && !name.startsWith("define"))
    .map(([, texts]) => [path.split("/").at(-1) ?? path, texts as Record<Locale, unknown>] as const),
);

test("the catalogue is found", () => {
  expect(catalogues.length).toBeGreaterThan(5);
});

test.each(catalogues)("%s: no English words in Chinese, no Chinese in English, no exclamation marks", (_, texts) => {
  const chinese = sentencesOf(texts["zh-CN"]);
  expect(chinese.filter((sentence) => /[A-Za-z]/.test(sentence.replace(RULE, "").replace(ALLOWED, "")))).toEqual([]);
  expect(sentencesOf(texts.en).filter((sentence) => /\p{Script=Han}/u.test(sentence) && !isSample(sentence))).toEqual(
    [],
  );
  expect([...chinese, ...sentencesOf(texts.en)].filter((sentence) => /[!！]/.test(sentence))).toEqual([]);
});
