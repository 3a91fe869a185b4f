import {
  type Ledger,
  type LedgerActivity,
  type LedgerEntry,
  type LedgerGroup,
  hasGap,
  isDone,
} from "../domain/papers/ledger.ts";
import { type LedgerWords, ledgerGroupName, ledgerRemarks, ledgerState, ledgerWords } from "../words/ledger.ts";
import type { Locale } from "../words/locale.ts";
import { LEDGER_STYLE } from "./ledger-style.ts";
import { type Markup, html } from "./markup.ts";
import { paperPage } from "./paper-page.ts";
import { plainTable } from "./paper-table.ts";

/** The greatest number of rows of a ledger sheet that shares a page with others. */
const FEW = 6;

interface Frame {
  readonly ledger: Ledger;
  readonly words: LedgerWords;
}

/**
 * The ledger as a book on A4 sheets that lie on their side: figures and contents first, then a sheet for each duty, unit, month or
 * subject, with its head repeated. One of few rows shares a page with the one before it, whole; a longer one begins a page. A book of one
 * sheet has no contents.
 */
export function ledgerHtml(ledger: Ledger, locale: Locale = "zh-CN"): string {
  const words = ledgerWords(locale);
  const frame = { ledger, words };
  const title = words.title(ledger.unitName, ledger.year);
  return paperPage(
    title,
    locale,
    LEDGER_STYLE,
    html`<header><h1>${title}</h1>
<p class="meta"><span>${words.scope(ledger.lead)}</span><span>${words.asOf(ledger.issuedOn, ledger.records, ledger.files)}</span><span>${words.views[ledger.view]}</span></p>
<p class="counts">${words.counts(ledger.counts).map((count) => html`<span>${count}</span>`)}</p></header>
${ledger.groups.length === 0 ? html`<p class="none">${words.none}</p>` : html``}
${ledger.groups.length > 1 ? contents(frame) : html``}
${ledger.groups.map((group, index) => sheetOf(group, index + 1, frame))}`,
  );
}

const contents = ({ ledger, words }: Frame): Markup => {
  const { number, name, done, gaps } = words.contentsColumns;
  const heads = [
    { head: number, width: "w-number" },
    { head: name, width: "" },
    { head: done, width: "w-share" },
    { head: gaps, width: "w-share" },
  ];
  return html`<section class="contents"><h2>${words.contents}</h2>
${plainTable(heads, [
  html`<tbody>${ledger.groups.map((group, index) => {
    const gaps = group.entries.filter(hasGap).length;
    return html`<tr><td>${index + 1}</td><td class="words">${ledgerGroupName(group, ledger.view, words)}</td><td>${shareOf(group, words)}</td><td>${gaps === 0 ? "" : gaps}</td></tr>`;
  })}</tbody>`,
])}</section>`;
};

/**
 * The share of a group's done rows. A quota is done or not, like any other row; a group without requests shows its
 * state.
 */
function shareOf({ entries }: LedgerGroup, words: LedgerWords): string {
  const asked = entries.filter(({ state, standing }) => state !== "waived" && standing === null);
  const [first] = entries;
  if (asked.length === 0 && first) return entries.length === 1 ? ledgerState(first, words) : "—";
  return words.share(asked.filter(isDone).length, asked.length);
}

const sheetOf = (group: LedgerGroup, number: number, frame: Frame): Markup => {
  const { ledger, words } = frame;
  const isDuty = ledger.view === "duty";
  const heads = [
    { head: isDuty ? words.columns.period : words.columns.duty, width: isDuty ? "w-period" : "w-duty" },
    { head: words.columns.subject, width: "w-subject" },
    { head: words.columns.due, width: "w-day" },
    { head: words.columns.state, width: "w-state" },
    { head: words.columns.happened, width: "" },
    { head: words.columns.recorded, width: "w-day" },
    { head: words.columns.who, width: "w-who" },
    { head: words.columns.evidence, width: "w-evidence" },
    { head: words.columns.words, width: "w-words" },
  ];
  const rows = group.entries.reduce((sum, entry) => sum + rowsOf(entry), 0);
  return html`<section class="sheet${rows > FEW ? "" : " short"}">
<h2>${ledgerGroupName(group, ledger.view, words)}<small>${ledger.groups.length > 1 ? words.sheet(number) : ""}</small></h2>
${isDuty ? html`<p class="of">${dutyFacts(group, words)}</p>` : html``}
${plainTable(heads, [html`<tbody>${group.entries.map((entry) => entryRows(entry, isDuty, frame))}</tbody>`])}
<p class="signatures">${words.signatures.map((label) => html`<span>${label}</span>`)}</p>
</section>`;
};

function dutyFacts({ entries }: LedgerGroup, words: LedgerWords): Markup[] {
  const [first] = entries;
  if (!first) return [];
  return [
    ...(first.item ? [words.item(first.item)] : []),
    words.required(entries.at(-1)?.requirementText ?? first.requirementText),
    ...(first.lead === "" ? [] : [words.lead(first.lead)]),
    ...(first.supporting.length > 0 ? [words.supporting(first.supporting)] : []),
  ].map((fact) => html`<span>${fact}</span>`);
}

/** The number of lines of a row: one for each activity, in rows of their own or one below the other. */
const rowsOf = ({ activities, quota }: LedgerEntry): number =>
  Math.max(activities.length + (quota !== null && activities.length > 1 ? 1 : 0), 1);

/** A number has a row for each session behind its own, so that no row is taller than a page. */
function entryRows(entry: LedgerEntry, isDuty: boolean, frame: Frame): Markup {
  const { activities, quota } = entry;
  if (quota === null || activities.length < 2) return entryRow(entry, isDuty, frame);
  const { words } = frame;
  const sessions = activities.map(
    (activity, index) =>
      html`<tr class="each"><td class="words">${words.session(index + 1)}</td><td>${entry.subject}</td><td></td><td></td>${cellsOf([activity], entry, frame)}<td class="words">${activity.noEvidenceReason === null ? "" : words.reason(activity.noEvidenceReason)}</td></tr>`,
  );
  return html`${entryRow({ ...entry, activities: [] }, isDuty, frame, ledgerRemarks(entry, words))}${sessions}`;
}

function entryRow(
  entry: LedgerEntry,
  isDuty: boolean,
  frame: Frame,
  remarks: readonly string[] = ledgerRemarks(entry, frame.words),
): Markup {
  const { ledger, words } = frame;
  const { activities, quota } = entry;
  const happened =
    activities.length > 0 || quota
      ? cellsOf(activities, entry, frame)
      : html`<td class="words">${words.nothing}</td><td></td><td></td><td></td>`;
  return html`<tr${hasGap(entry) ? html` class="gap"` : html``}>
<td class="words">${isDuty ? entry.periodLabel : entry.title}${isDuty || entry.periodLabel === "" ? html`` : html`<small>${entry.periodLabel}</small>`}</td>
<td>${entry.subject}</td>
<td>${entry.due === null ? words.noDate : words.day(entry.due, ledger.year)}</td>
<td>${ledgerState(entry, words)}${quota ? html`<small>${words.quota(quota.done, quota.needed, quota.unit)}</small>` : html``}</td>
${happened}
<td class="words">${remarks.map((remark) => html`<div>${remark}</div>`)}</td>
</tr>`;
}

/**
 * The cells of an entry's activities: the activity, its day of recording, its participants and its evidence, a line
 * for each.
 */
function cellsOf(activities: readonly LedgerActivity[], { quota }: LedgerEntry, { ledger, words }: Frame): Markup {
  const day = (date: LedgerActivity["happenedOn"]) => words.day(date, ledger.year);
  const each = (say: (activity: LedgerActivity) => string) =>
    activities.map((activity) => html`<div>${say(activity)}</div>`);
  const counted = (amount: number) => (quota && amount !== 1 ? `（${words.amount(amount, quota.unit)}）` : "");
  return html`<td class="words">${each(({ happenedOn, title, amount }) => `${day(happenedOn)}　${title}${counted(amount)}`)}</td>
<td>${each(({ recordedOn }) => day(recordedOn))}</td>
<td>${each((activity) => whoOf(activity, words))}</td>
<td class="words">${each(({ evidence }) => evidence.map(({ kind, count }) => words.files(words.evidence[kind], count)).join(" ") || "—")}</td>`;
}

const whoOf = ({ attended, expected, hours }: LedgerActivity, words: LedgerWords): string =>
  [expected > 0 ? words.attended(attended, expected) : "", hours === null ? "" : words.hours(hours)]
    .filter(Boolean)
    .join(" ") || "—";
