import { utf8ToBytes } from "@noble/hashes/utils.js";
import { addDays, yearOf } from "../../../domain/date/plain-date.ts";
import { safeFileName } from "../../../domain/papers/kit-file-name.ts";
import type { DueRow } from "../../../contract/schemas/due-row.ts";
import { type HandOver, handOverHtml } from "../../../paper/hand-over-html.ts";
import { recordsSheets } from "../../../paper/sheet/tables/records-sheet.ts";
import { workbookPieces } from "../../../paper/sheet/workbook-file.ts";
import { handOverWords } from "../../../words/hand-over.ts";
import type { Core } from "../../core/core.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import type { ExportPage, Repositories } from "../../ports/ports.ts";
import { FIRST_DAY, LAST_DAY } from "../../view/records.ts";
import { csvOf } from "./csv-of.ts";

/** How far ahead the next clerk is told of what is coming. */
const COMING_DAYS = 90;

/**
 * What an export holds besides the records and the evidence, for people and other programs: the page for the next clerk, tables of what falls
 * due and of what happened, the plans' texts, and released slips as they left. Each is made when it is asked for.
 */
export async function* exportPages(core: Core): AsyncGenerator<ExportPage> {
  const { store } = core.ports;
  const snapshot = await core.derived.prepared();
  const rows = snapshot.allRows();
  yield await handOverPage(core, rows);
  yield* tables(
    "due",
    Array.from(rows, ({ quota, ...row }) => ({ ...row, done: quota?.done, needed: quota?.needed })),
  );
  const activities = await store.activities.list(FIRST_DAY, LAST_DAY);
  yield* tables(
    "activities",
    activities.map(({ earlier: _earlier, ...activity }) => activity),
  );
  yield* planTexts(store);
  yield* slipPages(store.slips);
}

async function handOverPage({ ports }: Core, rows: readonly DueRow[]): Promise<ExportPage> {
  const { unitName, clerkName, backupPlace, locale } = await loadSettings(ports.store.settings);
  const today = ports.clock.today();
  const { dataFolder } = ports.facts;
  const page = handOverHtml(
    { unitName, clerkName, today, dataFolder, backupPlace, rows: groupsOf(rows, today) },
    locale,
  );
  return text(`${handOverWords(locale).page}.html`, page);
}

function groupsOf(rows: readonly DueRow[], today: HandOver["today"]): HandOver["rows"] {
  const last = addDays(today, COMING_DAYS);
  const unsettled = rows.filter((row) => !row.isRecord && !["done", "made-up-late", "waived"].includes(row.timeState));
  const byDay = unsettled.toSorted((a, b) => ((a.shownDate ?? "") < (b.shownDate ?? "") ? -1 : 1));
  const inStates = (...states: DueRow["timeState"][]) => byDay.filter(({ timeState }) => states.includes(timeState));
  const dated = inStates("scheduled", "near", "behind-pace");
  return {
    overdue: inStates("overdue"),
    unproven: inStates("incomplete"),
    waiting: byDay.filter(({ handling }) => handling === "waiting"),
    undated: inStates("open"),
    unknown: inStates("anchor-unknown", "unannounced"),
    coming: dated.filter(({ shownDate }) => shownDate !== null && shownDate <= last),
    running: dated.filter(
      ({ shownDate, quota }) => shownDate !== null && shownDate > last && quota !== null && quota.periodFirst <= today,
    ),
    standing: inStates("standing").filter(
      ({ standing }) => standing?.closedOn === null && standing.year === yearOf(today),
    ),
  };
}

const tables = (name: string, rows: readonly object[]): ExportPage[] => [
  { path: `${name}.csv`, content: csvOf(rows) },
  { path: `${name}.xlsx`, content: workbookPieces(recordsSheets(name, rows)) },
];

async function* planTexts({ plans }: Pick<Repositories, "plans">): AsyncGenerator<ExportPage> {
  for (const [index, { id }] of (await plans.list()).entries()) {
    const plan = await plans.find(id);
    if (plan) yield text(`plans/${index + 1}-${safeFileName(plan.title || plan.fileName)}.txt`, plan.text);
  }
}

async function* slipPages(slips: Repositories["slips"]): AsyncGenerator<ExportPage> {
  for (const {
    id,
    kind,
    number: { year, number },
  } of await slips.list())
    yield text(`slips/${kind}-${year}-${number}.html`, (await slips.page(id)) ?? "");
}

const text = (path: string, words: string): ExportPage => ({ path, content: [utf8ToBytes(words)] });
