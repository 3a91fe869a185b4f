import { describe, expect, test } from "vitest";
import type { Board } from "../../../../shared/contract/schemas/board.ts";
import { type BoardMark, filterBoard, isBare, leadsOf } from "../../../../renderer/screens/board/filter-board.ts";
import { keyText } from "../../../../renderer/data/occurrence-key.ts";
import { fixtureHandlers } from "../../fixture/fake-core.ts";

const board = fixtureHandlers().board?.get?.({}) as Board;
const sizes = ({ overdue, upcoming, quotas, waiting, anchorsUnknown }: Board) =>
  [overdue, upcoming, quotas, waiting, anchorsUnknown].map((list) => list.length);

describe("a figure of the summary keeps what it counts", () => {
  test.each<[BoardMark, number[]]>([
    ["overdue", [2, 0, 0, 0, 0]],
    ["near", [0, 3, 0, 0, 0]],
    ["behind", [0, 0, 3, 0, 0]],
    ["waiting", [0, 0, 0, 2, 0]],
    ["anchorUnknown", [0, 0, 0, 0, 2]],
    ["missingEvidence", [1, 0, 0, 0, 0]],
  ])("%s", (mark, expected) => {
    expect(sizes(filterBoard(board, { mark, lead: null, only: null }))).toEqual(expected);
  });
});

test("the line about days away keeps the rows it counts, late ones and short quotas, and nothing else", () => {
  const [late] = board.overdue;
  const [short] = board.quotas;
  if (!late || !short) throw new Error("the fixture has no late row or no quota");
  const only = new Set([keyText(late), keyText(short)]);
  expect(sizes(filterBoard(board, { mark: null, lead: null, only }))).toEqual([1, 0, 1, 0, 0]);
});

test("without a filter the board stays as it is", () => {
  expect(filterBoard(board, { mark: null, lead: null, only: null })).toEqual(board);
});

test("a lead unit that leads nothing leaves its lists empty, and leads are named once", () => {
  const filtered = filterBoard(board, { mark: "overdue", lead: "档案室", only: null });
  expect(isBare(filtered)).toBe(true);
  expect(isBare(board)).toBe(false);
  expect(leadsOf(board, "zh-CN")).toEqual(["机关党委"]);
});
