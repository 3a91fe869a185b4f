import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { steps } from "../../db/migrations/steps.ts";
import { memoryDatabase } from "../support/data-folder.ts";
import { describeSchema } from "./describe-schema.ts";

const FILE = path.join(import.meta.dirname, "../../db/schema-snapshot.json");

/**
 * The whole schema is committed, so that a review sees what a step changes and a step that removes something is
 * noticed. After a new step: `UPDATE_SCHEMA_SNAPSHOT=1 npx vitest run --project unit test/db/schema-snapshot.test.ts`.
 */
test("the schema after all steps is the committed one", () => {
  const schema = { version: steps.at(-1)?.number, objects: describeSchema(memoryDatabase()) };
  if (process.env["UPDATE_SCHEMA_SNAPSHOT"]) writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(schema).toEqual(JSON.parse(readFileSync(FILE, "utf8")));
});
