import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { described } from "./described.ts";

/** Titles with what is read from them and to which of fifteen duties they go: a change of either is to be seen in review. */
const APPROVED = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "described.approved.json"), "utf8"),
) as Readonly<Record<string, readonly string[]>>;

test.each(Object.entries(APPROVED))("%j", (title, lines) => {
  expect(described(title)).toEqual(lines);
});
