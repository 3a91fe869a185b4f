/** The part of JSON Schema (draft 2020-12) that the contract's inputs are made of. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
}

/** Inputs that are wrong in one place each: every field left out, of another kind, empty, too long, too large or too small. */
export function badInputs(schema: unknown): unknown[] {
  return [undefined, 7, [], ...wrongWithin(schema as Schema)];
}

const WRONG: readonly unknown[] = [
  undefined,
  null,
  "",
  "字".repeat(20_001),
  "2026-02-30",
  "***",
  -1e9,
  1e9,
  1.00001,
  true,
  {},
  [],
  [7],
  { kind: "burnt" },
];

function wrongWithin(schema: Schema): unknown[] {
  const alternatives = schema.oneOf ?? schema.anyOf;
  if (alternatives) return alternatives.flatMap(wrongWithin);
  if (schema.properties) {
    const whole = sample(schema) as Record<string, unknown>;
    return Object.entries(schema.properties).flatMap(([name, part]) =>
      [...WRONG, ...wrongWithin(part)].map((wrong) => ({ ...whole, [name]: wrong })),
    );
  }
  return schema.items ? [...WRONG, ...wrongWithin(schema.items)].map((wrong) => [wrong]) : [];
}

const TEXTS = ["走访", "2026-09-30", "2026-09", "09:30", "0".repeat(64)];

/** An input that the schema takes, as far as it goes by itself. */
function sample(schema: Schema): unknown {
  const one = (schema.oneOf ?? schema.anyOf)?.[0];
  if (one) return sample(one);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.properties)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, sample(part)]));
  if (schema.items) return [sample(schema.items)];
  if (schema.type === "string") return TEXTS.find((text) => new RegExp(schema.pattern ?? "").test(text)) ?? "";
  if (schema.type === "boolean") return true;
  return schema.type === "null" ? null : Math.max(schema.minimum ?? 1, 1);
}
