import { isDeepStrictEqual } from "node:util";

/** A test of the tree, run by a call: many thousands of breaks are tried in one process, so nothing may stand between them. */
export interface BareTest {
  readonly name: string;
  readonly run: () => unknown;
}

/** Every test of the files that were loaded, in order. */
export const tests: BareTest[] = [];
let path: readonly string[] = [];
const clean: (() => unknown)[] = [];

type Body = (...args: never[]) => unknown;
type Options = { readonly timeout?: number };

function add(name: string, options: Body | Options, body?: Body | number): void {
  const run = (typeof options === "function" ? options : body) as () => unknown;
  tests.push({
    name: [...path, name].join(" > "),
    run: async () => {
      try {
        await run();
      } finally {
        for (const undo of clean) await undo();
      }
    },
  });
}

function group(name: string, body: () => void): void {
  const outer = path;
  path = [...outer, name];
  body();
  path = outer;
}

const rowsOf = (rows: readonly unknown[]): readonly (readonly unknown[])[] =>
  rows.map((row) => (Array.isArray(row) ? row : [row]));

const each =
  (addOne: (name: string, body: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: (...args: unknown[]) => unknown): void => {
    for (const [at, row] of rowsOf(rows).entries()) addOne(`${name} #${at + 1}`, () => body(...row));
  };

const skip = (): void => undefined;

/** What `import { test } from "vitest"` gives a test here. */
export const test = Object.assign(add, {
  each: each(add),
  skip,
  skipIf: (isSkipped: unknown) => (isSkipped ? skip : add),
  runIf: (isRun: unknown) => (isRun ? add : skip),
});
export const it = test;
export const describe = Object.assign(group, {
  each: each(group as never),
  skipIf: (isSkipped: unknown) => (isSkipped ? skip : group),
});
export const afterEach = (undo: () => unknown): void => void clean.push(undo);

interface Pattern {
  readonly fits: (value: unknown) => boolean;
}
const isPattern = (value: unknown): value is Pattern =>
  typeof value === "object" && value !== null && typeof (value as Pattern).fits === "function";

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isPlain = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** Equal, where a key without a value counts as none; with `isPart`, the value may have more keys than are named. */
function fits(value: unknown, wanted: unknown, isPart: boolean): boolean {
  if (isPattern(wanted)) return wanted.fits(value);
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((part, at) => fits(value[at], part, isPart))
    );
  if (wanted instanceof Set || wanted instanceof Map)
    return (
      isObject(value) &&
      Object.getPrototypeOf(value) === Object.getPrototypeOf(wanted) &&
      fits([...(value as unknown as Set<unknown>)], [...wanted], isPart)
    );
  if (!isPlain(wanted) || !isObject(value) || Array.isArray(value)) return isDeepStrictEqual(value, wanted);
  const keys = new Set([...Object.keys(wanted), ...(isPart ? [] : Object.keys(value))]);
  return [...keys].every((key) => fits(value[key], wanted[key], isPart));
}

function throws(body: unknown, wanted: unknown): boolean {
  try {
    (body as () => unknown)();
  } catch (thrown) {
    const { message } = thrown as Error;
    if (wanted === undefined) return true;
    if (typeof wanted === "string") return message.includes(wanted);
    if (wanted instanceof RegExp) return wanted.test(message);
    if (typeof wanted === "function") return thrown instanceof wanted;
    return isPattern(wanted) ? wanted.fits(thrown) : message === (wanted as Error).message;
  }
  return false;
}

type Check = (value: never, ...wanted: never[]) => boolean;
const CHECKS: Readonly<Record<string, Check>> = {
  toBe: (value: unknown, wanted: unknown) => Object.is(value, wanted),
  toEqual: (value: unknown, wanted: unknown) => fits(value, wanted, false),
  toStrictEqual: (value: unknown, wanted: unknown) => isDeepStrictEqual(value, wanted),
  toMatchObject: (value: unknown, wanted: unknown) => fits(value, wanted, true),
  toMatch: (value: string, wanted: RegExp | string) =>
    typeof wanted === "string" ? value.includes(wanted) : wanted.test(value),
  toBeNull: (value: unknown) => value === null,
  toBeUndefined: (value: unknown) => value === undefined,
  toBeDefined: (value: unknown) => value !== undefined,
  toBeTruthy: (value: unknown) => Boolean(value),
  toBeFalsy: (value: unknown) => !value,
  toHaveLength: (value: readonly unknown[], wanted: number) => value.length === wanted,
  toHaveProperty: (value: object, wanted: string) => wanted in value,
  toContain: (value: readonly unknown[], wanted: unknown) => [...value].includes(wanted) || isWithin(value, wanted),
  toContainEqual: (value: readonly unknown[], wanted: unknown) => value.some((part) => fits(part, wanted, false)),
  toBeGreaterThan: (value: number, wanted: number) => value > wanted,
  toBeGreaterThanOrEqual: (value: number, wanted: number) => value >= wanted,
  toBeLessThan: (value: number, wanted: number) => value < wanted,
  toBeLessThanOrEqual: (value: number, wanted: number) => value <= wanted,
  toBeCloseTo: (value: number, wanted: number, digits = 2) => Math.abs(value - wanted) < 10 ** -digits / 2,
  toBeInstanceOf: (value: unknown, wanted: new () => unknown) => value instanceof wanted,
  toThrow: throws,
};

const isWithin = (value: unknown, wanted: unknown): boolean =>
  typeof value === "string" && value.includes(String(wanted));

type Checks = Record<string, (...wanted: unknown[]) => void>;

const checksOf = (value: unknown, isWanted: boolean): Checks =>
  Object.fromEntries(
    Object.entries(CHECKS).map(([name, check]) => [
      name,
      (...wanted: unknown[]) => {
        if (check(value as never, ...(wanted as never[])) !== isWanted) throw new Error(`not as expected: ${name}`);
      },
    ]),
  );

const pattern = (fitsPattern: (value: unknown) => boolean): Pattern => ({ fits: fitsPattern });

/** The checks that the tests of the domain use; a check that is not here fails the first run, which tries no break. */
export const expect = Object.assign(
  (value: unknown) => Object.assign(checksOf(value, true), { not: checksOf(value, false) }),
  {
    unreachable: (message = "not to be reached"): never => {
      throw new Error(message);
    },
    anything: () => pattern((value) => value !== null && value !== undefined),
    any: (kind: new () => unknown) =>
      pattern((value) => (isObject(value) ? value instanceof kind : typeof value === kind.name.toLowerCase())),
    objectContaining: (wanted: unknown) => pattern((value) => fits(value, wanted, true)),
    arrayContaining: (wanted: readonly unknown[]) =>
      pattern((value) => Array.isArray(value) && wanted.every((part) => value.some((own) => fits(own, part, false)))),
    stringContaining: (wanted: string) => pattern((value) => isWithin(value, wanted)),
    stringMatching: (wanted: RegExp) => pattern((value) => typeof value === "string" && wanted.test(value)),
  },
);

const NO_TYPE_CHECK: object = new Proxy(() => NO_TYPE_CHECK, { get: () => NO_TYPE_CHECK });
/** Types are the compiler's: nothing is checked while tests run. */
export const expectTypeOf = () => NO_TYPE_CHECK;
