import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PLACES } from "../e2e/typed-fields/places.ts";

/** Components that a day, a time or a number is typed into. */
const FIELDS = /<(DayInput|DayField|TimeInput|MonthDayInput|NumberInput|CountChip)\b/g;
/** Where they are made of each other. */
const MADE_OF = new Set([
  "components/requirement-editor/chip-controls.tsx NumberInput",
  "components/day-field.tsx DayInput",
]);

const sources = globSync("renderer/**/*.{ts,tsx}").map((file) => ({
  name: file.replaceAll("\\", "/").replace(/^renderer\//, ""),
  text: readFileSync(file, "utf8"),
}));

const counted = (names: readonly string[]) =>
  names.toSorted().reduce<Record<string, number>>((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), {});

test("every field that a day, time or number is typed into is visited end to end", () => {
  const used = sources.flatMap(({ name, text }) =>
    [...text.matchAll(FIELDS)].map(([, component]) => `${name} ${component}`).filter((one) => !MADE_OF.has(one)),
  );
  const visited = counted(PLACES.map(({ at }) => at));
  // Whoever adds a field adds its place to test/e2e/typed-fields/places.ts.
  const missing = Object.entries(counted(used)).filter(([at, times]) => (visited[at] ?? 0) < times);
  expect(missing).toEqual([]);
  const gone = Object.keys(visited).filter((at) => !used.includes(at));
  expect(gone).toEqual([]);
});

test("no field decides by itself what a text is worth", () => {
  const forbidden =
    /\b(?:InputNumber|TimePicker|RangePicker)\b|from "dayjs|\b(?:maxDate|minDate|disabledDate)\b|type="(?:number|date|time|month|week|datetime-local)"|<DatePicker\b/;
  const faults = sources
    .filter(({ name, text }) => name !== "theme/ant-theme.ts" && forbidden.test(text))
    .map(({ name, text }) => `${name}: ${forbidden.exec(text)?.[0]}`);
  expect(faults).toEqual([]);
});
