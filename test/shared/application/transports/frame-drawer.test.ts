import { expect, test } from "vitest";
import { frameDrawer } from "../../../../shared/application/transports/frame-drawer.ts";

const moduleOf = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** What is drawn for no answers by a module of this code, and what was told. */
async function drawnBy(address: string | null) {
  const faults: unknown[] = [];
  const draw = await frameDrawer(address, (cause) => faults.push(cause))();
  return { frame: draw?.([]) ?? null, faults };
}

test("the built file draws", async () => {
  const code = 'export const drawFirstFrame = (answers) => ({ markup: String(answers.length), styles: "" });';
  expect(await drawnBy(moduleOf(code))).toEqual({ frame: { markup: "0", styles: "" }, faults: [] });
});

test("without a built file nothing is drawn, and nothing is told", async () => {
  expect(await drawnBy(null)).toEqual({ frame: null, faults: [] });
});

test.each(["throw new Error('broken')", "export const drawFirstFrame = () => { throw new Error('broken'); };"])(
  "%s: the page goes without its frame, and the door hears why",
  async (code) => {
    const { frame, faults } = await drawnBy(moduleOf(code));
    expect(frame).toBeNull();
    expect(faults).toEqual([expect.objectContaining({ message: "broken" })]);
  },
);
