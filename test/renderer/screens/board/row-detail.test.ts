import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { rowDetail } from "../../../../renderer/screens/board/row-detail.ts";
import { boardText } from "../../../../renderer/text/board.ts";
import { dateWords } from "../../../../renderer/text/dates.ts";
import { dueRow } from "../../fixture/due-rows.ts";

const t = boardText["zh-CN"];
const dates = dateWords["zh-CN"];
const row = (facts: Parameters<typeof dueRow>[0] | object = {}) =>
  dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28", ...facts });

describe("the one fact of the second line", () => {
  test.each([
    [{}, ""],
    [{ timeState: "overdue" }, "尚无活动登记"],
    [{ handling: "waiting", handlingNote: "沈卫东补签到表" }, "等沈卫东补签到表"],
    [{ handling: "refused", handlingNote: "人手不足" }, "拒办：人手不足"],
    [{ plannedDate: plainDate("2026-09-22"), plannedTime: "09:00" }, "计划9月22日 09:00"],
  ])("%j", (facts, what) => {
    const one = row(facts);
    expect(rowDetail({ first: one, rows: [one] }, t, dates)).toEqual({ who: "一支", what });
  });
});

test("what was done about one of two is told of that one", () => {
  const rows = [row({ subject: "一支" }), row({ subject: "二支", plannedDate: plainDate("2026-09-22") })];
  const [first] = rows;
  if (!first) throw new Error("no rows");
  expect(rowDetail({ first, rows }, t, dates)).toEqual({ who: "一支、二支", what: "二支：计划9月22日" });
});

test("two subjects are named, more are counted", () => {
  const rows = ["一支", "二支", "三支"].map((subject) => row({ subject }));
  const [first] = rows;
  if (!first) throw new Error("no rows");
  expect(rowDetail({ first, rows: rows.slice(0, 2) }, t, dates).who).toBe("一支、二支");
  expect(rowDetail({ first, rows }, t, dates).who).toBe("3个主体未办");
});
