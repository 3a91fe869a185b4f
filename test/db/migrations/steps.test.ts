import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { steps } from "../../../db/migrations/steps.ts";

const FOLDER = path.join(import.meta.dirname, "../../../db/migrations");
const fileOf = (step: (typeof steps)[number]) => `${String(step.number).padStart(4, "0")}-${step.name}`;

test("the list holds every step file once, ascending", () => {
  const files = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.ts$/.test(name));
  expect(steps.map((step) => `${fileOf(step)}.ts`)).toEqual(files.toSorted((a, b) => a.localeCompare(b)));
});

test.each(steps)("step $number has a test of its own", (step) => {
  expect(existsSync(path.join(import.meta.dirname, `${fileOf(step)}.test.ts`))).toBe(true);
});
