import { expect, test } from "vitest";
import { ROW_FIGURES } from "../../../../shared/contract/row-figures.ts";
import { openedFigure } from "../../../../renderer/screens/board/opened-figure.ts";

test.each([...ROW_FIGURES, "anchorUnknown"])("the address opens what %s counts", (figure) => {
  expect(openedFigure({ figure })).toEqual({ name: figure, obligationId: null, recurrenceId: null });
});

test("of one duty and period", () => {
  expect(openedFigure({ figure: "behind", duty: "o1", period: "2026" })).toEqual({
    name: "behind",
    obligationId: "o1",
    recurrenceId: "2026",
  });
});

test("nothing, and what is no figure, is the board itself", () => {
  expect([openedFigure({}), openedFigure({ figure: "late" }), openedFigure({ figure: "" })]).toEqual([
    null,
    null,
    null,
  ]);
});
