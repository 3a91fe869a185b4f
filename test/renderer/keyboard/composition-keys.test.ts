import { beforeEach, expect, test } from "vitest";
import { keepCompositionKeys } from "../../../renderer/keyboard/composition-keys.ts";

interface Press {
  readonly key: string;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

let page: EventTarget;
let heard: string[];
beforeEach(() => {
  page = new EventTarget();
  heard = [];
  keepCompositionKeys(page as Window);
  page.addEventListener("keydown", (event) => heard.push((event as unknown as Press).key));
});

/** Presses a key. @returns whether its default, such as sending a form, is still to come. */
const press = ({ key, isComposing = false, keyCode = 0 }: Press): boolean =>
  page.dispatchEvent(Object.assign(new Event("keydown", { cancelable: true }), { key, isComposing, keyCode }));

test.each([
  { key: "Enter", isComposing: true },
  { key: "Enter", keyCode: 229 },
  { key: "Process", keyCode: 229 },
  { key: "Escape", isComposing: true },
  { key: "ArrowDown", isComposing: true },
  { key: "a", isComposing: true },
  { key: "Tab", isComposing: true },
])("$key of an input method is heard by nobody", (stroke) => {
  press(stroke);
  expect(heard).toEqual([]);
});

test("Enter that chooses a word does not send the form it is written in", () => {
  expect(press({ key: "Enter", isComposing: true })).toBe(false);
  expect(press({ key: "Enter", keyCode: 229 })).toBe(false);
});

test.each([{ key: "Enter", keyCode: 13 }, { key: "Escape" }, { key: "a" }])("$key of a person is heard", (stroke) => {
  expect(press(stroke)).toBe(true);
  expect(heard).toEqual([stroke.key]);
});
