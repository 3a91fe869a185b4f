import { describe, expect, test } from "vitest";
import { z } from "zod";
import { errorSentence } from "../../shared/words/errors.ts";
import { inputIssues } from "../../shared/contract/input-issues.ts";
import { listProcedures } from "../../shared/contract/procedure-list.ts";
import { dispatchRestore } from "../../shared/application/dispatch/dispatch-restore.ts";
import type { Restorer } from "../../shared/application/ports/ports.ts";
import { INPUT_FAULTS, type InputIssue } from "../../shared/domain/input-fault.ts";
import { memoryCore } from "../support/memory-core.ts";
import { badInputs } from "./bad-inputs.ts";

const sentences = (issues: InputIssue[]) => {
  const error = { code: "invalid-input", details: { issues } } as const;
  return { chinese: errorSentence(error, "zh-CN"), english: errorSentence(error, "en") };
};

const never = () => Promise.reject(new Error("what is refused is not asked for"));
const NO_RESTORER: Restorer = { list: never, preview: never, apply: never, bringBackEvidence: never };

const withInput = listProcedures().filter(({ input }) => Object.keys((input as { properties: object }).properties)[0]);

describe("what a procedure refuses is told in the clerk's words", () => {
  test.each(withInput.map(({ name, input }) => [name, input] as const))("%s", async (name, input) => {
    const { dispatch: ofCore } = memoryCore({}, () => undefined);
    const dispatch: typeof ofCore = (request) =>
      name.startsWith("restore.") ? dispatchRestore(request, NO_RESTORER, () => undefined) : ofCore(request);
    const refused: InputIssue[] = [];
    for (const bad of badInputs(input)) {
      const reply = await dispatch({ name, input: bad });
      if (!reply.ok && reply.error.code === "invalid-input") refused.push(...reply.error.details.issues);
    }
    expect(refused.length).toBeGreaterThan(2);
    for (const issue of refused) {
      const { chinese, english } = sentences([issue]);
      expect(chinese).toMatch(/^填写的内容有 1 处不对：[^A-Za-z]+。请改正后再试。$/);
      expect(english).toMatch(/^The request has 1 fault: [ -~]+ Correct it and try again\.$/);
      expect(chinese + english).not.toMatch(/undefined|NaN/);
    }
  });
});

const TABLE: readonly [string, z.ZodType, unknown, readonly InputIssue[]][] = [
  ["a text that is left out", z.object({ title: z.string() }), {}, [{ path: "title", message: "missing" }]],
  ["null for a text", z.object({ title: z.string() }), { title: null }, [{ path: "title", message: "missing" }]],
  ["an empty text", z.string().min(1), "", [{ path: "", message: "empty", limit: 1 }]],
  ["a short text", z.string().min(3), "ab", [{ path: "", message: "too-short", limit: 3 }]],
  ["a long text", z.string().max(3), "abcd", [{ path: "", message: "too-long", limit: 3 }]],
  ["a low number", z.number().min(3), 2, [{ path: "", message: "below-least", limit: 3 }]],
  ["a number on an open bound", z.number().gt(3), 3, [{ path: "", message: "not-above", limit: 3 }]],
  ["a high number", z.number().max(3), 4, [{ path: "", message: "above-most", limit: 3 }]],
  ["a number on an open upper bound", z.number().lt(3), 3, [{ path: "", message: "not-below", limit: 3 }]],
  ["a part of a whole", z.int(), 1.5, [{ path: "", message: "not-whole" }]],
  ["a short list", z.array(z.string()).min(2), ["a"], [{ path: "", message: "too-few", limit: 2 }]],
  ["a long list", z.array(z.string()).max(1), ["a", "b"], [{ path: "", message: "too-many", limit: 1 }]],
  ["no multiple", z.number().multipleOf(5), 7, [{ path: "", message: "not-a-multiple", limit: 5 }]],
  ["an unknown field", z.strictObject({}), { colour: 1 }, [{ path: "colour", message: "unknown-field" }]],
  ["none of the choices", z.enum(["a"]), "b", [{ path: "", message: "not-a-choice" }]],
  ["none of the alternatives", z.union([z.string(), z.boolean()]), 7, [{ path: "", message: "wrong-form" }]],
  ["another pattern", z.string().regex(/^a$/), "b", [{ path: "", message: "wrong-form" }]],
  ["no base64", z.base64(), "***", [{ path: "", message: "not-a-file-content" }]],
  ["an entry of a record", z.record(z.string(), z.number()), { a: "b" }, [{ path: "a", message: "not-numeric" }]],
];

test.each(TABLE)("%s", (_name, schema, value, issues) => {
  expect(inputIssues(schema.safeParse(value).error?.issues ?? [], value)).toEqual(issues);
});

test("no two faults share their words, and each has its own in both languages", () => {
  const all = INPUT_FAULTS.map((message) => sentences([{ path: "amount", message, limit: 3 }]));
  expect(new Set(all.map(({ chinese }) => chinese)).size).toBe(INPUT_FAULTS.length);
  expect(new Set(all.map(({ english }) => english)).size).toBe(INPUT_FAULTS.length);
});

test("a field is named as the screen names it, with its place in a list from 1", () => {
  const { chinese, english } = sentences([{ path: "credits.0.happenedOn", message: "missing" }]);
  expect(chinese).toContain("计入·第1项·活动日期（没有填写）");
  expect(english).toContain("credits 1, happened on (it is left out)");
});
