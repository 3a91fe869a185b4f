import { DutyError } from "../../domain/errors.ts";
import { loadNotices } from "../ports/load-notices.ts";
import type { HolidayNoticeRepository } from "../ports/stores/holiday-notice-store.ts";
import type { YearAfter } from "./moved-by.ts";

/** The notice that is taken back: the pasted notice of a year, or one of the changes to it. */
export interface NoticeWithdrawal {
  readonly year: number;
  /** Null for the year's own notice; its changes are taken back with it. */
  readonly changeId: string | null;
}

/**
 * The year without the notice that is taken back: by the program's own notice, or without one.
 *
 * @throws {DutyError} `not-found`
 */
export async function yearWithout(
  notices: HolidayNoticeRepository,
  { year, changeId }: NoticeWithdrawal,
): Promise<YearAfter> {
  const [pasted, changes] = [await notices.list(), await notices.changes()];
  if (changeId === null) {
    if (pasted.every((notice) => notice.year !== year)) throw notFound(String(year));
  } else if (changes.every((change) => change.id !== changeId || change.year !== year)) throw notFound(changeId);
  const left = await loadNotices({
    list: async () => (changeId === null ? pasted.filter((notice) => notice.year !== year) : pasted),
    changes: async () =>
      changes.filter((change) => (changeId === null ? change.year !== year : change.id !== changeId)),
  });
  return { year, notice: left.find((notice) => notice.year === year) ?? null };
}

/**
 * Takes a pasted notice or a change back.
 *
 * @throws {DutyError} `not-found`
 */
export async function withdrawNotice(notices: HolidayNoticeRepository, withdrawal: NoticeWithdrawal): Promise<void> {
  await yearWithout(notices, withdrawal);
  if (withdrawal.changeId === null) await notices.remove(withdrawal.year);
  else await notices.removeChange(withdrawal.changeId);
}

const notFound = (id: string) => new DutyError("not-found", { what: "holiday-notice", id });
