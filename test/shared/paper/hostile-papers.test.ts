import { describe, expect, test } from "vitest";
import { monthsOf } from "../../../shared/application/papers/chart-columns.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { buildLedger } from "../../../shared/domain/papers/ledger.ts";
import { buildWallChart } from "../../../shared/domain/papers/wall-chart.ts";
import { ledgerHtml } from "../../../shared/paper/ledger-html.ts";
import { activitySheetHtml, signInHtml } from "../../../shared/paper/record-forms-html.ts";
import { wallChartHtml } from "../../../shared/paper/wall-chart-html.ts";
import { HOSTILE_NAMES } from "./hostile-names.ts";
import { textOf } from "./paper-text.ts";

const today = plainDate("2026-09-16");

const chartOf = (name: string): string =>
  wallChartHtml(
    buildWallChart({
      year: 2026,
      quarter: null,
      unitName: name,
      lead: null,
      category: null,
      issuedOn: today,
      workingDays: 248,
      elapsedWorkingDays: 176,
      provisional: false,
      columns: monthsOf(2026),
      duties: [null, name].map((missing) => ({
        obligationId: "o",
        title: name,
        requirementText: name,
        lead: name,
        category: name,
        isGoal: false,
        occurrences: [],
        counts: null,
        quota: null,
        missing,
      })),
    }),
    "A3",
  );

const ledgerOf = (name: string): string =>
  ledgerHtml(
    buildLedger({
      year: 2026,
      view: "duty",
      unitName: name,
      lead: null,
      issuedOn: today,
      gapsOnly: false,
      entries: [
        {
          key: { obligationId: "o", subjectId: "s", recurrenceId: "2026" },
          title: name,
          item: name,
          lead: name,
          supporting: [name],
          subject: name,
          periodLabel: name,
          requirementText: name,
          due: today,
          state: "overdue",
          standing: null,
          overdue: { days: 1, workingDays: 1 },
          lateRecorded: true,
          handling: "refused",
          words: name,
          quota: null,
          missing: ["photo"],
          activities: [
            {
              id: "a",
              title: name,
              happenedOn: today,
              recordedOn: today,
              amount: 1,
              attended: 1,
              expected: 2,
              hours: 4,
              evidence: [{ kind: "photo", count: 1 }],
              noEvidenceReason: name,
              also: [name],
            },
          ],
        },
      ],
    }),
  );

const formsOf = (name: string): string =>
  activitySheetHtml({
    unitName: name,
    title: name,
    happenedOn: today,
    startTime: "09:00",
    place: name,
    hours: 4,
    note: name,
    recorder: name,
    attended: [name],
    absent: [name],
    countsFor: [name],
    evidence: [name],
    noEvidenceReason: name,
  });

const signInOf = (name: string): string =>
  signInHtml({ unitName: name, title: name, on: today, place: name, group: name, names: [name, name] });

describe.each([
  ["wall chart", chartOf],
  ["ledger", ledgerOf],
  ["activity record", formsOf],
  ["sign-in sheet", signInOf],
] as const)("hostile names on the %s", (_, drawn) => {
  const tags = (html: string) => [...html.matchAll(/<\/?([a-z]+[0-9]?)/gi)].map(([, name]) => name);
  const plain = tags(drawn("党组学习"));

  test.each(HOSTILE_NAMES)("one that %s makes no element and no line of its own", (_name, hostile) => {
    const html = drawn(hostile);
    expect(tags(html)).toEqual(plain);
    expect(html.isWellFormed()).toBe(true);
    // oxlint-disable-next-line no-control-regex -- these are what may not stand there
    expect(html).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
  });

  test("a name is still there to read", () => {
    expect(textOf(drawn("党组学习"))).toContain("党组学习");
    expect(drawn('a<b>&"c"')).toContain("a&lt;b&gt;&amp;&quot;c&quot;");
  });
});
