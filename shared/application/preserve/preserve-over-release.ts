import { PROGRAM_RELEASE } from "../../domain/obligation/taken-away-by.ts";
import type { HolidayNotice } from "../../domain/workday/notice-days.ts";
import { bundledNotices } from "../../domain/workday/published-notices.ts";
import type { Core } from "../core/core.ts";
import { loadRecords } from "../view/records.ts";
import { RuleBook } from "../view/rule-book.ts";
import { loadRules } from "../view/rules.ts";
import { Snapshot } from "../view/snapshot.ts";
import type { Ports } from "../ports/ports.ts";
import { preserveLost } from "./preserve-lost.ts";

/**
 * Holiday years that arrive with a release of the program are no write, and yet they move dates: what was missed by the notices
 * of the release before is kept, as it would be when a notice is pasted (decision 0012). Which notices those were is stored; the
 * first start only stores them.
 *
 * Runs once, before the first answer, where the data folder can be written.
 */
export async function preserveOverRelease({ ports, derived }: Core): Promise<void> {
  if (ports.facts.readOnly !== null) return;
  const { store } = ports;
  const now = bundledNotices();
  const seen = await store.settings.noticesSeen();
  if (seen !== null && JSON.stringify(seen) === JSON.stringify(now)) return;
  const before = seen && (await snapshotBy(seen, ports));
  await store.transaction(async (repositories) => {
    if (before) await preserveLost(ports, repositories, { snapshot: before, procedure: PROGRAM_RELEASE }, "rules");
    await repositories.settings.setNoticesSeen(now);
  });
  derived.forget("everything");
}

/** The snapshot by the notices of that release. */
async function snapshotBy(bundled: readonly HolidayNotice[], { store, clock }: Ports): Promise<Snapshot> {
  const rules = await loadRules(store, clock.today(), bundled);
  return new Snapshot(new RuleBook(rules), await loadRecords(store));
}
