import type { Board } from "../../../shared/contract/schemas/board.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { keyText } from "../../data/occurrence-key.ts";

export type BoardMark = keyof Board["summary"];

export interface BoardFilter {
  readonly mark: BoardMark | null;
  /** Lead unit, or null for all. */
  readonly lead: string | null;
  /** Only rows of these keys (see `keyText`), as the line about days away asks for; null for all. */
  readonly only: ReadonlySet<string> | null;
}

type Sections = Pick<Board, "overdue" | "upcoming" | "open" | "quotas" | "waiting" | "anchorsUnknown">;

const lacksEvidence = (row: DueRow) => row.missingEvidence.length > 0 && row.recorded > 0;

/** What each figure of the summary line keeps of the page; sections it does not name are emptied. */
const KEPT: Readonly<Record<BoardMark, (board: Board) => Partial<Sections>>> = {
  overdue: ({ overdue }) => ({ overdue }),
  near: ({ upcoming }) => ({ upcoming: upcoming.filter((row) => row.timeState === "near") }),
  behind: ({ quotas }) => ({ quotas: quotas.filter((row) => (row.quota?.behindBy ?? 0) > 0) }),
  open: ({ open }) => ({ open }),
  waiting: ({ waiting }) => ({ waiting }),
  anchorUnknown: ({ anchorsUnknown }) => ({ anchorsUnknown }),
  missingEvidence: ({ overdue, upcoming }) => ({
    overdue: overdue.filter(lacksEvidence),
    upcoming: upcoming.filter(lacksEvidence),
  }),
};

const NOTHING: Sections = { overdue: [], upcoming: [], open: [], quotas: [], waiting: [], anchorsUnknown: [] };

/** The board's sections under a filter; the summary, the days and the week stay as they are. */
export function filterBoard(whole: Board, { mark, lead, only }: BoardFilter): Board {
  const board = only ? onlyRows(whole, only) : whole;
  const kept = mark ? { ...board, ...NOTHING, ...KEPT[mark](board) } : board;
  if (lead === null) return kept;
  const ofLead = <R extends { lead: string | null }>(rows: R[]) => rows.filter((row) => row.lead === lead);
  return {
    ...kept,
    overdue: ofLead(kept.overdue),
    upcoming: ofLead(kept.upcoming),
    open: ofLead(kept.open),
    quotas: ofLead(kept.quotas),
    waiting: ofLead(kept.waiting),
    anchorsUnknown: ofLead(kept.anchorsUnknown),
  };
}

/** What fell due is late or, a quota, short: both sections are looked through. */
function onlyRows(board: Board, keys: ReadonlySet<string>): Board {
  const kept = <Row extends DueRow>(rows: Row[]): Row[] => rows.filter((row) => keys.has(keyText(row)));
  return { ...board, ...NOTHING, overdue: kept(board.overdue), quotas: kept(board.quotas) };
}

/** The lead units that the board names, in the order of the language's collation. */
export function leadsOf(board: Board, locale: string): string[] {
  const rows = [...board.overdue, ...board.upcoming, ...board.quotas, ...board.waiting];
  const names = new Set(rows.flatMap((row) => (row.lead ? [row.lead] : [])));
  return [...names].toSorted((a, b) => a.localeCompare(b, locale));
}

/** Whether a filter has left nothing to show. */
export const isBare = (board: Board): boolean =>
  [board.overdue, board.upcoming, board.open, board.quotas, board.waiting, board.anchorsUnknown].every(
    (list) => list.length === 0,
  );
