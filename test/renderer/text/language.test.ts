import { expect, test } from "vitest";

/** Latin words that a Chinese screen may carry: keys, file kinds, units. */
const ALLOWED = /\b(Ctrl|Alt|Shift|Enter|Esc|PDF|ICS|ics|docx|xlsx|txt|pdf|A4|A3|kB|MB|GB|SHA|N|T|J|K)\b/g;
const files = import.meta.glob<Record<string, unknown>>("../../../renderer/text/*.ts", { eager: true });

/** Every sentence of a text file; functions are called with facts that are not Latin. */
function sentencesOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return sentencesOf(String((node as (...facts: unknown[]) => unknown)(3, 4, 5, 6)));
  return node !== null && typeof node === "object" ? Object.values(node).flatMap(sentencesOf) : [];
}

const catalogues = Object.entries(files).flatMap(([path, exports]) =>
  Object.entries(exports)
    .filter(([name]) => name.endsWith("Text") && !name.startsWith("use") && !name.startsWith("define"))
    .map(([, texts]) => [path.split("/").at(-1) ?? path, texts as Record<"zh-CN" | "en", unknown>] as const),
);

test("the catalogue is found", () => {
  expect(catalogues.length).toBeGreaterThan(5);
});

test.each(catalogues)("%s: no English words in Chinese, no Chinese in English, no exclamation marks", (_, texts) => {
  const chinese = sentencesOf(texts["zh-CN"]);
  expect(chinese.filter((sentence) => /[A-Za-z]/.test(sentence.replace(ALLOWED, "")))).toEqual([]);
  expect(sentencesOf(texts.en).filter((sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([]);
  expect([...chinese, ...sentencesOf(texts.en)].filter((sentence) => /[!！]/.test(sentence))).toEqual([]);
});
