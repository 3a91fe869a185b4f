import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { boardText } from "../../text/board.ts";
import type { DateWords } from "../../text/dates.ts";
import type { RowGroup } from "../../../shared/contract/board-lines/row-groups.ts";

type BoardWords = (typeof boardText)["zh-CN"];

/** The number of subjects that are named; more are counted. */
const NAMED = 2;

/** The second line of a row: who must do it, and the one fact that matters most now. */
export function rowDetail(group: RowGroup, t: BoardWords, dates: DateWords): { who: string; what: string } {
  const { rows } = group;
  const who = rows.length > NAMED ? t.subjects(rows.length) : rows.map((row) => row.subject).join(t.nameSeparator);
  return { who, what: sharedFact(rows, t, dates) };
}

/** A fact that all rows share; one of some rows is given with its first subject. */
function sharedFact(rows: readonly DueRow[], t: BoardWords, dates: DateWords): string {
  const facts = rows.map((row) => ({ row, fact: factOf(row, t, dates) }));
  const stated = facts.find(({ fact }) => fact !== "");
  if (!stated) return "";
  return facts.every(({ fact }) => fact === stated.fact) ? stated.fact : t.factOf(stated.row.subject, stated.fact);
}

/** Who left a duty undone over several periods: each once, and counted where they are many. */
export function distinctSubjects(groups: readonly RowGroup[], t: BoardWords): string {
  const names = [...new Set(groups.flatMap(({ rows }) => rows.map(({ subject }) => subject)))];
  return names.length > NAMED ? t.subjects(names.length) : names.join(t.nameSeparator);
}

/** The fact of a row: its handling first, then its plan. The other date of a shifted row is shown beside the date. */
function factOf(row: DueRow, t: BoardWords, dates: DateWords): string {
  if (row.handling === "waiting" && row.handlingNote) return t.waitingFor(row.handlingNote);
  if (row.handling === "refused") return t.refused(row.handlingNote ?? "");
  if (row.recorded > 0 && row.missingEvidence.length > 0) return t.awaitingProof;
  if (row.plannedDate) return t.plannedFor([dates.day(row.plannedDate), row.plannedTime].filter(Boolean).join(" "));
  if (row.handling === "prepared") return t.prepared;
  if (row.awaitsOpening && row.quota === null) return t.openingUntil(dates.day(row.awaitsOpening.until));
  return row.timeState === "overdue" ? t.nothingRecorded : "";
}
