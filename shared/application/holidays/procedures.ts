import { announceObservance, listObservances, withdrawAnnouncement } from "./announce-observance.ts";
import type { HolidayYear, NoticePreview } from "../../contract/schemas/holiday.ts";
import { unwrap } from "../../domain/result.ts";
import { type ReadNotice, readHolidayNotice } from "../../domain/workday/read-holiday-notice.ts";
import type { Core } from "../core/core.ts";
import { movedBy, movedDays } from "./moved-by.ts";
import { withdrawNotice, yearWithout } from "./withdraw-notice.ts";
import { holidayYear, listYears, publishedYear } from "./years.ts";
import { os } from "../core/procedure-builder.ts";

interface PastedNotice {
  readonly text: string;
  readonly confirmed?: boolean | undefined;
}

/** Holiday notices: bundled years, and the notices pasted by clerks. */
export const holidays = os.holidays.router({
  list: os.holidays.list.handler(({ context }) => listYears(context.core)),
  preview: os.holidays.preview.handler(({ context, input }) => preview(context.core, input)),
  effects: os.holidays.effects.handler(async ({ context, input }) => {
    const snapshot = await context.core.derived.snapshot();
    return movedBy(await read(context.core, input), snapshot);
  }),
  store: os.holidays.store.handler(({ context, input }) => store(context.core, input)),
  previewWithdrawal: os.holidays.previewWithdrawal.handler(async ({ context, input }) => {
    const snapshot = await context.core.derived.snapshot();
    const after = await yearWithout(context.core.ports.store.notices, input);
    return { published: after.notice !== null, days: movedDays(after, snapshot), dates: movedBy(after, snapshot) };
  }),
  withdraw: os.holidays.withdraw.handler(async ({ context, input }) => {
    await context.core.ports.store.transaction(({ notices }) => withdrawNotice(notices, input));
    return holidayYear(context.core, input.year);
  }),
});

/**
 * Observances whose days an authority announces each year. The days are entered once for all duties that depend on
 * them.
 */
export const observances = os.observances.router({
  list: os.observances.list.handler(({ context, input }) => listObservances(context.core, input.year)),
  announce: os.observances.announce.handler(({ context, input }) => announceObservance(context.core, input)),
  withdraw: os.observances.withdraw.handler(({ context, input }) => withdrawAnnouncement(context.core, input)),
});

/**
 * Reads a pasted notice against the known years, because a notice of change is applied to its year.
 *
 * @throws {DutyError} `holiday-notice-unreadable`
 */
async function read({ derived }: Core, { text, confirmed = false }: PastedNotice): Promise<ReadNotice> {
  const { facts } = await derived.snapshot();
  return unwrap(readHolidayNotice(text, { known: facts.calendar.notices, isConfirmed: confirmed }));
}

async function preview(core: Core, input: PastedNotice): Promise<NoticePreview> {
  const notice = await read(core, input);
  const before = await holidayYear(core, notice.year);
  const year = publishedYear(notice.notice, { texts: new Map([[notice.year, input.text]]), changes: [] });
  return {
    ...year,
    text: notice.changes ? before.text : year.text,
    changes: notice.changes ? before.changes : [],
    kind: notice.changes ? "change" : "year",
    paper: { title: notice.source.title, publishedOn: notice.source.publishedOn, number: notice.source.number },
    replacedChanges: notice.changes ? 0 : before.changes.length,
    doubts: notice.doubts.map((doubt) => ("names" in doubt ? { ...doubt, names: [...doubt.names] } : doubt)),
    days: movedDays(notice, await core.derived.snapshot()),
  };
}

async function store(core: Core, input: PastedNotice): Promise<HolidayYear> {
  const { store, clock, ids } = core.ports;
  const { year, notice, source, changes } = await read(core, input);
  const storedAt = clock.now();
  await store.transaction(({ notices }) =>
    changes
      ? notices.addChange({ id: ids.next(), year, source, text: input.text, days: changes, storedAt })
      : notices.put(notice, storedAt, input.text),
  );
  return holidayYear(core, year);
}
