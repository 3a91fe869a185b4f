import { expect, test } from "vitest";
import { unseenOverdue } from "../../../renderer/components/change-effects/unseen-overdue.ts";
import type { EffectRow } from "../../../shared/contract/schemas/effects.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const row = (obligationId: string, recurrenceId: string, subjectId = "党组"): EffectRow => ({
  obligationId,
  title: obligationId,
  subject: subjectId,
  subjectId,
  periodLabel: recurrenceId,
  before: null,
  after: {
    recurrenceId,
    nominalDate: plainDate("2026-07-15"),
    effectiveDate: plainDate("2026-07-15"),
    basis: "published",
    requirementText: "每季度首月15日前",
    timeState: "overdue",
    ruleVersion: 2,
  },
});
const effects = (...overdueAtOnce: EffectRow[]) => ({ overdueAtOnce });
const Q2 = row("例会", "2026-Q2");
const Q3 = row("例会", "2026-Q3");

test.each([
  ["nothing overdue, nothing shown yet", undefined, effects(), []],
  ["nothing shown yet", undefined, effects(Q3), [Q3]],
  ["all of it was shown", effects(Q2, Q3), effects(Q3), []],
  ["of the day before one was shown, the other not", effects(Q3), effects(Q2, Q3), [Q2]],
  [
    "the same period of another subject",
    effects(Q3),
    effects(row("例会", "2026-Q3", "二支部")),
    [row("例会", "2026-Q3", "二支部")],
  ],
  ["the same period of another duty", effects(Q3), effects(row("演练", "2026-Q3")), [row("演练", "2026-Q3")]],
])("%s", (_, shown, exact, unseen) => expect(unseenOverdue(shown, exact)).toEqual(unseen));
