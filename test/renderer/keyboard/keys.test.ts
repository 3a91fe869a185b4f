import { describe, expect, test } from "vitest";
import { KEYS, KEY_ACTIONS, KEY_SCOPES, capsOf } from "../../../renderer/keyboard/keys.ts";
import { type KeyPress, shortcutName } from "../../../renderer/keyboard/shortcut.ts";
import { shellText } from "../../../renderer/text/shell.ts";

const names = KEY_ACTIONS.flatMap((action) => KEYS[action].names.map((name) => [name, action] as const));

describe("the table of keys", () => {
  test("gives each key one meaning, on every screen", () => {
    const meanings = Map.groupBy(names, ([name]) => name);
    expect([...meanings].filter(([, those]) => those.length > 1)).toEqual([]);
  });

  test.each(names)("%s is a key that can be pressed (%s)", (name) => {
    const parts = name === " " ? [] : name.split("+").slice(0, -1);
    const last = name === " " ? " " : (name.split("+").at(-1) ?? "");
    const press: KeyPress = {
      key: parts.includes("Shift") ? last.toUpperCase() : last,
      ctrlKey: parts.includes("Ctrl"),
      metaKey: false,
      altKey: parts.includes("Alt"),
      shiftKey: parts.includes("Shift"),
      isComposing: false,
    };
    expect(shortcutName(press)).toBe(name);
  });

  test("has a scope with a name and words for each action, in both languages", () => {
    for (const { keys } of [shellText["zh-CN"], shellText.en]) {
      expect(KEY_SCOPES.map((scope) => keys.scopes[scope]).every(Boolean)).toBe(true);
      expect(KEY_ACTIONS.filter((action) => !keys.actions[action])).toEqual([]);
      expect(Object.keys(keys.actions).toSorted()).toEqual([...KEY_ACTIONS].toSorted());
    }
  });

  test("knows the keys of the import", () => {
    const review = KEY_ACTIONS.filter((action) => KEYS[action].scope === "review").map(capsOf);
    expect(review).toEqual(["A", "⇧ A", "E", "R", "M", "S", "␣", "[", "]", "D", "X", "U"]);
  });
});
