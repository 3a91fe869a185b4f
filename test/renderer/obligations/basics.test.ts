import { describe, expect, test } from "vitest";
import {
  type Basics,
  type StoredBasics,
  changedBasics,
  storable,
} from "../../../renderer/screens/obligations/basics/basics.ts";
import { obligationChange } from "../../../shared/contract/schemas/obligation.ts";
import { duty } from "./sample-duties.ts";

const one = duty("党组学习", { supporting: ["组织人事部"], evidenceKinds: ["minutes"] });

describe("what is stored when a field is left", () => {
  test.each<[string, Partial<Basics>, StoredBasics | null]>([
    ["a new name, trimmed", { title: " 党组专题学习 " }, { title: "党组专题学习" }],
    ["a name as it was", { title: "党组学习" }, null],
    ["a name with blanks only around it", { title: " 党组学习 " }, null],
    ["an emptied name", { title: "  " }, null],
    ["an emptied short name", { shortTitle: "" }, null],
    ["an emptied lead is none", { lead: " " }, { lead: null }],
    ["an emptied category is empty", { category: "" }, { category: "" }],
    ["who acts, first named", { actor: "党组" }, { actor: "党组" }],
    ["who acts, still nobody", { actor: "" }, null],
    [
      "units without doubles and blanks",
      { supporting: ["组织人事部", " ", "宣传部", "宣传部 "] },
      { supporting: ["组织人事部", "宣传部"] },
    ],
    ["units as they were", { supporting: ["组织人事部"] }, null],
    ["another kind of proof", { evidenceKinds: ["minutes", "photo"] }, { evidenceKinds: ["minutes", "photo"] }],
  ])("%s", (_, parts, expected) => {
    const changed = changedBasics(one, parts);
    expect(changed).toEqual(expected);
    if (changed) expect(obligationChange.safeParse({ id: one.id, ...changed }).success).toBe(true);
  });
});

test("an empty form stores no name of its own", () => {
  expect(storable({ title: "", shortTitle: "  ", lead: "", actor: "" })).toEqual({ lead: null, actor: null });
});
