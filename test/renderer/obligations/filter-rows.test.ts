import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  NO_FILTER,
  type RowFilter,
  filterChoices,
  filterRows,
  isFiltering,
} from "../../../renderer/screens/obligations/list/filter-rows.ts";
import { isSetAside, obligationRows } from "../../../renderer/screens/obligations/list/obligation-rows.ts";
import { TODAY, duty, rules, version } from "./sample-duties.ts";

const quote = (text: string) => ({ start: 0, end: text.length, text, normalised: text });
const duties = [
  duty("党组学习", { actor: "党组", citation: quote("全年党组学习30次以上") }),
  duty("季度抽查", { item: "8", lead: "组织人事部", category: "组织生活", versions: [version(rules.cadence)] }, 10),
  duty("VPN 检查", { item: "18", lead: null, category: "", supporting: ["信息中心"] }, 20),
  duty("常态化服务", { item: "9", category: "群团工作", versions: [version(rules.standing)] }, 30),
  duty("旧事项", { status: "set-aside" }, 40),
];
const rows = obligationRows(
  duties,
  [
    { obligationId: "党组学习", timeState: "behind-pace" },
    { obligationId: "季度抽查", timeState: "overdue" },
  ],
  TODAY,
  "zh-CN",
);
const shown = (filter: Partial<RowFilter>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }).map(({ obligation }) => obligation.title);

describe("filters", () => {
  test.each<[string, Partial<RowFilter>, string[]]>([
    ["nothing asked: all that is in use", {}, ["党组学习", "季度抽查", "VPN 检查", "常态化服务"]],
    ["lead", { lead: "机关党委" }, ["党组学习", "常态化服务"]],
    ["no lead", { lead: "" }, ["VPN 检查"]],
    ["category", { category: "组织生活" }, ["季度抽查"]],
    ["no category", { category: "" }, ["VPN 检查"]],
    ["standing", { kind: "standing" }, ["常态化服务"]],
    ["state", { state: "overdue" }, ["季度抽查"]],
    ["set aside", { state: "set-aside" }, ["旧事项"]],
    ["two parts together", { lead: "机关党委", kind: "quota" }, ["党组学习"]],
    ["parts that exclude each other", { lead: "组织人事部", kind: "standing" }, []],
  ])("%s", (_, filter, expected) => expect(shown(filter)).toEqual(expected));
});

describe("search", () => {
  test.each([
    ["党组", ["党组学习"]],
    ["30次以上", ["党组学习"]],
    ["每季度", ["季度抽查"]],
    ["信息中心", ["VPN 检查"]],
    ["第8条", ["季度抽查"]],
    ["vpn", ["VPN 检查"]],
    ["ＶＰＮ", ["VPN 检查"]],
    ["机关党委 学习", ["党组学习"]],
    ["学习　机关党委", ["党组学习"]],
    ["没有这个", []],
    ["  ", ["党组学习", "季度抽查", "VPN 检查", "常态化服务"]],
  ])("%j", (search, expected) => expect(shown({ search })).toEqual(expected));
});

const arbitraryFilter: fc.Arbitrary<RowFilter> = fc.record({
  search: fc.constantFrom("", "学习", "党组 次", "zz"),
  lead: fc.option(fc.constantFrom("机关党委", "组织人事部", "")),
  category: fc.option(fc.constantFrom("政治学习", "组织生活", "")),
  kind: fc.option(fc.constantFrom("quota", "cadence", "standing")),
  state: fc.option(fc.constantFrom("overdue", "behind-pace", "set-aside")),
});

it("keeps the order, and asking for more never shows more", () => {
  fc.assert(
    fc.property(arbitraryFilter, (filter) => {
      const kept = filterRows(rows, filter);
      expect(rows.filter((row) => kept.includes(row))).toEqual(kept);
      expect(kept.every((row) => isSetAside(row) === (filter.state === "set-aside"))).toBe(true);
      for (const part of ["lead", "category", "kind"] as const)
        expect(filterRows(rows, { ...filter, [part]: null }).length).toBeGreaterThanOrEqual(kept.length);
    }),
  );
});

test("a filter asks for something as soon as one part is set", () => {
  expect(isFiltering(NO_FILTER)).toBe(false);
  expect(isFiltering({ ...NO_FILTER, search: "  " })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, search: "学" })).toBe(true);
  expect(isFiltering({ ...NO_FILTER, lead: "" })).toBe(true);
});

test("the choices are what the rows have, the unnamed last", () => {
  expect(filterChoices(rows, "zh-CN")).toEqual({
    leads: ["机关党委", "组织人事部", ""],
    categories: ["群团工作", "政治学习", "组织生活", ""],
    kinds: ["cadence", "quota", "standing"],
    states: ["overdue", "behind-pace", "set-aside"],
  });
});
