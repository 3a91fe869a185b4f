import type { z } from "zod";
import { INPUT_FAULTS, type InputFault, type InputIssue } from "../domain/input-fault.ts";

/**
 * The faults that a schema of the contract found, as codes: zod's own words are English and never leave the door.
 *
 * @param issues  The issues of zod; a message that is one of our codes is kept.
 * @param input  The refused input, which tells a missing value from one of the wrong kind.
 */
export const inputIssues = (issues: readonly { readonly message: string }[], input: unknown): InputIssue[] =>
  (issues as readonly z.core.$ZodIssue[]).flatMap((issue) => issuesOf(issue, input));

function issuesOf(issue: z.core.$ZodIssue, input: unknown): InputIssue[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), message: "unknown-field" }));
  const path = pathOf(issue.path);
  if (isInputFault(issue.message)) return [{ path, message: issue.message }];
  return [{ path, ...faultOf(issue, valueAt(input, issue.path)) }];
}

type Fault = Omit<InputIssue, "path">;

function faultOf(issue: z.core.$ZodIssue, value: unknown): Fault {
  if (value === undefined || value === null) return { message: "missing" };
  switch (issue.code) {
    case "invalid_type":
      return { message: NOT_OF_KIND[issue.expected] ?? "wrong-form" };
    case "too_small":
      return { message: tooSmall(issue), limit: Number(issue.minimum) };
    case "too_big":
      return { message: tooBig(issue), limit: Number(issue.maximum) };
    case "not_multiple_of":
      return { message: "not-a-multiple", limit: issue.divisor };
    case "invalid_format":
      return { message: issue.format === "base64" ? "not-a-file-content" : "wrong-form" };
    case "invalid_value":
      return { message: "not-a-choice" };
    case "invalid_union":
      return { message: issue.discriminator === undefined ? "wrong-form" : "not-a-choice" };
    default:
      return { message: "wrong-form" };
  }
}

const NOT_OF_KIND: Readonly<Record<string, InputFault>> = {
  string: "not-text",
  number: "not-numeric",
  int: "not-whole",
  boolean: "not-yes-or-no",
  array: "not-a-list",
  object: "not-fields",
  record: "not-fields",
};

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): InputFault {
  if (origin === "string") return minimum === 1 ? "empty" : "too-short";
  if (origin === "array") return "too-few";
  return inclusive === false ? "not-above" : "below-least";
}

function tooBig({ origin, inclusive }: z.core.$ZodIssueTooBig): InputFault {
  if (origin === "string") return "too-long";
  if (origin === "array") return "too-many";
  return inclusive === false ? "not-below" : "above-most";
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (Object(value) as Record<PropertyKey, unknown>)[key], input);

const isInputFault = (message: string): message is InputFault => (INPUT_FAULTS as readonly string[]).includes(message);
