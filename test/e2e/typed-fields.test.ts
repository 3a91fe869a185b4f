import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PLACES, type TypedPlace } from "./typed-fields/places.ts";
import { READ_BACK } from "./typed-fields/read-back.ts";
import { BAD, GOOD } from "./typed-fields/texts.ts";
import { WAYS, empty, typeInto } from "./typed-fields/type-into.ts";
import { type TypedWorld, openTypedWorld } from "./typed-fields/typed-world.ts";

/** Every day, time and number field of the product, typed into the ways that clerks have, and what is stored then. */
let world: TypedWorld;
beforeAll(async () => {
  world = await openTypedWorld();
});
afterAll(() => world?.close());

type Stored = string | number | null;
/** What was stored of the place since the program began. */
const storedBy = ({ stored: [procedure, valueOf] }: TypedPlace) =>
  world.accepted.filter(({ name }) => name === procedure).map(({ input }) => valueOf(input as never) as Stored);
/** What the core has after the last request of the place, asked of it anew; what a place only asks for is stored nowhere. */
async function storedNow({ stored: [procedure, valueOf] }: TypedPlace): Promise<Stored> {
  const last = world.accepted.findLast(({ name }) => name === procedure);
  const readBack = READ_BACK[procedure];
  if (!last || !readBack) throw new Error(`nothing reads ${procedure} back`);
  return (valueOf((await readBack(world.client, last)) as never) ?? null) as Stored;
}
/**
 * Remembers what is stored now. @returns what was stored after it; where it is only asked for, what was asked for that the
 * field does not show now.
 */
async function watch(place: TypedPlace, field: Locator): Promise<() => Stored[]> {
  const shown = await field.inputValue();
  const before = storedBy(place).length;
  const isNew = (value: Stored) => !place.isAsked || (value !== null && String(value) !== shown);
  return () => storedBy(place).slice(before).filter(isNew);
}
/** What is in the field; null once its form is gone. */
const textIn = (field: Locator) => field.inputValue({ timeout: 200 }).catch(() => null);
const sentenceOf = (field: Locator) =>
  field.evaluate((input) => document.getElementById(input.getAttribute("aria-describedby") ?? "")?.textContent ?? "");
/** Time enough for a request that should not be there. */
const settle = () => world.page.waitForTimeout(150);

/** Typed, left, marked with one sentence, and nothing that a person can do stores anything over it. */
async function expectMarked(place: TypedPlace, field: Locator, text: string): Promise<void> {
  const stored = await watch(place, field);
  await expect.poll(() => field.getAttribute("aria-invalid"), { message: text }).toBe("true");
  expect(await field.inputValue()).toBe(text);
  expect(await sentenceOf(field)).toMatch(/^[^\n]{4,60}$/);
  const button = place.save?.(world);
  if (button && (await button.isEnabled())) await button.click();
  await field.press("Enter");
  await field.press("Control+Enter");
  await settle();
  expect(stored(), text).toEqual([]);
  expect(await field.inputValue()).toBe(text);
}

describe.each(PLACES)("$name", (place) => {
  // What another place left unread must not stand in this one's form.
  beforeAll(() => world.forget());
  const { kind, open, save } = place;
  const good = GOOD[kind].map(([text, value], at) => [WAYS[at % WAYS.length] ?? WAYS[0], text, value] as const);

  test.each(good)("%s: %s", async (way, text, value) => {
    const field = await open(world);
    const stored = await watch(place, field);
    await typeInto(world, field, text, way);
    if (save) {
      // Enter in a field may have sent its form.
      await expect.poll(() => textIn(field)).toBeOneOf([String(value), null]);
      await settle();
      const button = save(world);
      if (stored().length === 0 && (await button.isVisible())) await button.click();
    }
    await expect.poll(() => stored().at(-1)).toBe(value);
    await settle();
    if (!place.isAsked) expect(await storedNow(place)).toBe(value);
  });

  test("what it cannot read stays, marked, and nothing is stored over it", async () => {
    const field = await open(world);
    const stored = await watch(place, field);
    for (const [at, text] of BAD[kind].entries()) {
      await typeInto(world, field, text, WAYS[at % WAYS.length] ?? WAYS[0]);
      await settle();
      expect(stored(), text).toEqual([]);
      await expectMarked(place, field, text);
    }
    for (const text of place.beyond ?? []) {
      await typeInto(world, field, text, "typed, Tab");
      await expectMarked(place, field, text);
      expect(await sentenceOf(field)).toMatch(/\d|整数/);
    }
  });

  test("emptied it is empty, and never the old value", async () => {
    const field = await open(world);
    const [[text, value] = ["", ""]] = GOOD[kind];
    await typeInto(world, field, text, "typed, Tab");
    await settle();
    const again = (await field.isVisible()) ? field : await open(world);
    const stored = await watch(place, again);
    await empty(world, again);
    await world.page.keyboard.press("Tab");
    if (!place.isOptional) return expectMarked(place, again, "");
    if (place.isOptional === "derived") return expect.poll(() => again.inputValue()).not.toBe(value);
    if (save) await save(world).click();
    await expect.poll(() => stored().at(-1)).toBeNull();
    if (!place.isAsked) expect(await storedNow(place)).toBeNull();
  });

  test.runIf(place.hasSaveKey)("Ctrl Enter out of the field saves what was typed just now", async () => {
    const field = await open(world);
    const stored = await watch(place, field);
    const [, [text, value] = ["", ""]] = GOOD[kind];
    await empty(world, field);
    await world.page.keyboard.type(text);
    await world.page.keyboard.press("Control+Enter");
    await expect.poll(() => stored().at(-1)).toBe(value);
    await settle();
  });
});

test("no page error, no policy violation, nothing refused; reloading cuts requests off", () => {
  expect(world.host.complaints.filter((words) => !words.startsWith("failed: "))).toEqual([]);
});
