import { expect, test } from "vitest";
import { findOrder, measureRooms } from "../../build/layers/measure-rooms.ts";

const file = (path: string, ...imports: string[]) => ({
  path,
  text: imports.map((name, index) => `import type { x as x${index} } from "${name}";`).join("\n"),
});

test("a loose file belongs to the folder of its name, else it is a room; what lies outside is none", () => {
  const figures = measureRooms(
    [
      file("app/acts.ts", "./acts/turn/turn-acts.ts", "./core.ts"),
      file("app/acts/turn/turn-acts.ts", "../../core.ts", "../../view/rows.ts", "../../../domain/date.ts"),
      file("app/core.ts"),
      file("app/view/rows.ts", "../core.ts", "../acts.ts"),
      file("domain/date.ts", "../app/core.ts"),
    ],
    "app",
  );
  expect(figures).toEqual({
    rooms: ["core", "acts", "view"],
    arrows: ["acts → core", "acts → view", "view → acts", "view → core"],
    backUp: ["acts → view"],
    loose: 2,
  });
});

test.each([
  ["what nobody uses stands last", { a: ["b"], b: ["c"], c: [] }, ["c", "b", "a"]],
  [
    "a room that all use stands first, though it uses one of them",
    { a: ["core"], b: ["core"], core: ["a"] },
    ["core", "a", "b"],
  ],
  ["nothing", {}, []],
])("the order: %s", (_, uses: Record<string, string[]>, order) => {
  expect(findOrder(new Map(Object.entries(uses).map(([room, used]) => [room, new Set(used)])))).toEqual(order);
});
