import { describe, expect, test } from "vitest";
import { findCycles, findViolations, readSources } from "../../build/layers/check-layers.ts";

const file = (path: string, text: string) => ({ path, text });

describe("the import table", () => {
  test.each([
    ["shared/domain/a.ts", 'import { x } from "../contract/x.ts";', "shared/contract/x.ts"],
    ["shared/domain/a.ts", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["shared/extraction/a.ts", 'export { x } from "../application/x.ts";', "shared/application/x.ts"],
    ["renderer/a.tsx", 'const x = await import("../shared/application/x.ts");', "shared/application/x.ts"],
    ["renderer/a.tsx", 'import type { x } from "../db/x.ts";', "db/x.ts"],
    ["db/a.ts", 'import { x } from "../host/x.ts";', "host/x.ts"],
    ["electron/a.ts", 'import { x } from "../host/x.ts";', "host/x.ts"],
    ["host/a.ts", 'import electron from "electron";', "electron"],
    ["host/a.ts", 'import { x } from "../test/support/x.ts";', "test/support/x.ts"],
    ["shared/contract/a.ts", 'import React from "react";', "react"],
    ["shared/application/view/a.ts", 'import type { x } from "../acts/x.ts";', "shared/application/acts/x.ts"],
    ["renderer/screens/board/a.tsx", 'import { x } from "../print/slips/x.tsx";', "renderer/screens/print/slips/x.tsx"],
    ["renderer/details/a.ts", 'import type { x } from "../screens/board/x.ts";', "renderer/screens/board/x.ts"],
    ["shared/application/ports/a.ts", 'import { x } from "../view/rows/x.ts";', "shared/application/view/rows/x.ts"],
  ])("%s refuses %s", (path, text, target) => {
    expect(findViolations([file(path, text)])).toEqual([expect.stringContaining(`must not import ${target}`)]);
  });

  test.each([
    ["shared/application/view/a.ts", 'import { x } from "../../contract/x.ts";'],
    ["shared/application/acts/a.ts", 'import type { x } from "../view/rows/x.ts"; import { y } from "./y/y.ts";'],
    ["db/a.ts", 'import type { x } from "../shared/application/ports/ports.ts";'],
    ["host/a.ts", 'import { x } from "../db/x.ts"; import http from "node:http";'],
    ["renderer/a.tsx", 'import { x } from "../shared/contract/x.ts"; import { Button } from "antd";'],
    ["renderer/screens/board/a.tsx", 'import { x } from "./b/x.tsx"; import { y } from "../../details/y.ts";'],
    ["renderer/shell/a.ts", 'const x = await import("../screens/board/x.tsx");'],
    ["test/a.ts", 'import { x } from "../electron/x.ts"; import { y } from "../renderer/screens/board/y.ts";'],
  ])("%s allows %s", (path, text) => {
    expect(findViolations([file(path, text)])).toEqual([]);
  });

  test("names a file outside every layer", () => {
    expect(findViolations([file("shared/loose.ts", 'import "zod";')])[0]).toContain("lies in no layer");
  });
});

test("a cycle is told once, from its smallest member", () => {
  const graph = new Map([
    ["b.ts", ["c.ts"]],
    ["c.ts", ["a.ts"]],
    ["a.ts", ["b.ts"]],
    ["d.ts", ["a.ts"]],
  ]);
  expect(findCycles(graph)).toEqual(["import cycle: a.ts → b.ts → c.ts → a.ts"]);
});

test("what lies beside the rooms, or in one that the table does not name, is told", () => {
  for (const path of ["shared/application/loose.ts", "shared/application/hall/a.ts"])
    expect(findViolations([file(path, 'import "zod";')])).toEqual([`${path} lies in no room of shared/application`]);
});

test("files that need only each other's types make a cycle, save among tests", () => {
  const shared = file("db/a.ts", 'import type { B } from "./b.ts"; export const a = 1;');
  expect(findViolations([shared, file("db/b.ts", 'import { a } from "./a.ts";')])).toHaveLength(1);
  const typed = file(
    "test/a.ts",
    'import type { B } from "./b.ts"; import { type C } from "./b.ts"; export const a = 1;',
  );
  expect(findViolations([typed, file("test/b.ts", 'import { a } from "./a.ts";')])).toEqual([]);
  const used = file("test/a.ts", 'import { type C, b } from "./b.ts";');
  expect(findViolations([used, file("test/b.ts", 'export { a } from "./a.ts";')])).toHaveLength(1);
});

test("the project keeps to the table and has no cycle", () => {
  const files = readSources();
  expect(files.length).toBeGreaterThan(40);
  expect(findViolations(files)).toEqual([]);
});
