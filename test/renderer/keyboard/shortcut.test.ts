import { describe, expect, test } from "vitest";
import { type KeyPress, mayRun, shortcutName } from "../../../renderer/keyboard/shortcut.ts";

const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...parts,
});

describe("name of a key press", () => {
  test.each<[string, KeyPress]>([
    ["n", press("n")],
    ["n", press("N")],
    ["Shift+a", press("A", { shiftKey: true })],
    ["Ctrl+Shift+z", press("Z", { ctrlKey: true, shiftKey: true })],
    ["?", press("?", { shiftKey: true })],
    ["Ctrl+1", press("1", { ctrlKey: true })],
    ["Ctrl+1", press("1", { metaKey: true })],
    ["Ctrl+Enter", press("Enter", { ctrlKey: true })],
    ["Alt+ArrowLeft", press("ArrowLeft", { altKey: true })],
    ["Shift+Enter", press("Enter", { shiftKey: true })],
    ["Escape", press("Escape")],
  ])("%s", (name, event) => {
    expect(shortcutName(event)).toBe(name);
  });
});

describe("whether a press may run", () => {
  test.each<[string, KeyPress, boolean, boolean, boolean]>([
    ["a letter on the page", press("n"), false, true, true],
    ["a letter in a field", press("n"), true, true, false],
    ["a letter with single keys off", press("n"), false, false, false],
    ["a letter with Shift and single keys off", press("A", { shiftKey: true }), false, false, false],
    ["a letter with Shift in a field", press("A", { shiftKey: true }), true, true, false],
    ["Ctrl in a field", press("Enter", { ctrlKey: true }), true, true, true],
    ["Ctrl Z on the page", press("z", { ctrlKey: true }), false, true, true],
    ["Ctrl Z in a field belongs to the typing", press("z", { ctrlKey: true }), true, true, false],
    ["Esc in a field", press("Escape"), true, false, true],
    ["Enter in a field", press("Enter"), true, true, false],
    ["Enter with single keys off", press("Enter"), false, false, true],
    ["while an input method composes", press("n", { isComposing: true }), false, true, false],
    ["a key the input method took", press("Process"), false, true, false],
  ])("%s", (_, event, isTyping, singleKeys, expected) => {
    expect(mayRun(event, isTyping, singleKeys)).toBe(expected);
  });
});
