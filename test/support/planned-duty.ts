import type { DutyClient } from "../../shared/contract/client.ts";
import { readCandidates } from "../../shared/contract/read-candidates.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";

const PLAN = "东湖市科学技术协会2026年党建工作要点\n\n一、组织建设\n1.机关纪委每月最后一个周五开展廉政提醒。\n";

/**
 * One duty with a plan's line behind it and an amended rule; its September lies on the Mid-Autumn holiday, goes to the 28th,
 * and has a planned day that was moved.
 *
 * @param client  A core whose day is in September 2026.
 */
export async function addPlannedDuty(client: DutyClient): Promise<void> {
  const content = Buffer.from(PLAN).toString("base64");
  const { id: planId } = await client.imports.open({ file: { name: "要点.txt", content } });
  const candidateIds = (await readCandidates(client, planId)).map(({ id }) => id);
  await client.imports.decide({ planId, candidateIds, decision: "accepted" });
  await client.imports.finish({ planId });
  const duty = (await client.obligations.list({})).find(({ citation }) => citation?.text.includes("廉政提醒"));
  if (!duty) throw new Error("the plan's duty was not made");
  const requirement: Requirement = {
    kind: "cadence",
    hedge: null,
    shift: "following",
    count: 1,
    comparator: ">=",
    unit: "次",
    period: "month",
    pattern: "FREQ=MONTHLY;BYDAY=-1FR",
  };
  await client.obligations.amend({
    id: duty.id,
    requirement,
    effectiveFrom: plainDate("2026-09-01"),
    reason: "遇休息日顺延",
  });
  const rows = await client.occurrences.list({ from: plainDate("2026-09-28"), to: plainDate("2026-09-28") });
  const row = rows.find(({ obligationId }) => obligationId === duty.id);
  if (!row) throw new Error("the duty has no occurrence on 28 September");
  const key = { obligationId: duty.id, subjectId: row.subjectId, recurrenceId: row.recurrenceId };
  await client.occurrences.plan({ key, date: plainDate("2026-09-23"), time: "09:00" });
  await client.occurrences.plan({ key, date: plainDate("2026-09-24"), time: "15:00" });
}
