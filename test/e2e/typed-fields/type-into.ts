import type { Locator } from "playwright-core";
import type { TypedWorld } from "./typed-world.ts";

/** How a text gets into a field and how the field is left. */
export const WAYS = ["typed, Tab", "typed, Enter", "typed, click outside", "pasted, Tab", "composed, Tab"] as const;
export type Way = (typeof WAYS)[number];

/** Empties the field, puts the text in and leaves the field. */
export async function typeInto(world: TypedWorld, field: Locator, text: string, way: Way): Promise<void> {
  const { page, keyboard } = world;
  await empty(world, field);
  if (way === "pasted, Tab") {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press("Control+v");
  } else if (way === "composed, Tab") {
    await composeInto(world, text);
    // Chooses the word; the words themselves come after it.
    await page.keyboard.press("Enter");
    await keyboard.send("Input.insertText", { text });
  } else {
    await page.keyboard.type(text);
  }
  if (way === "typed, Enter") await page.keyboard.press("Enter");
  else if (way === "typed, click outside") await clickOutside(field);
  else await page.keyboard.press("Tab");
}

/** As an input method writes: letter by letter under the cursor, nothing of it final. */
export async function composeInto({ keyboard }: TypedWorld, text: string): Promise<void> {
  for (let end = 1; end <= text.length; end++) {
    const cursor = { selectionStart: end, selectionEnd: end };
    await keyboard.send("Input.imeSetComposition", { text: text.slice(0, end), ...cursor });
  }
}

/** Goes into the field and takes out what is there, key by key. */
export async function empty({ page }: TypedWorld, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Backspace");
}

/** A click on something of the same form that takes no text: on the layer's edge it would close the layer. */
async function clickOutside(field: Locator): Promise<void> {
  const spot = await field.evaluateHandle((element) => {
    const form = element.closest(".ant-popover, .ant-drawer-section, .ant-modal, main") ?? document.body;
    const found = [...form.querySelectorAll<HTMLElement>("h1, h2, h3, h4, p, .ant-drawer-title")].find((one) =>
      one.checkVisibility(),
    );
    if (!found) throw new Error("nothing to click beside the field");
    return found;
  });
  await spot.click({ position: { x: 3, y: 3 } });
}
