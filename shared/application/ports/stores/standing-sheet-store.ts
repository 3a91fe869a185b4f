/** A person's entry about standing work on the checklist of a month. */
export interface SheetEntry {
  readonly obligationId: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** Whether it is on the checklist from that month on; null: as before. */
  readonly isListed: boolean | null;
  /** 本月做法: of that month alone; null: none. */
  readonly words: string | null;
}

export interface StandingSheetRepository {
  /** The entries by month. */
  list(): Promise<SheetEntry[]>;
  /** Replaces the entry of its duty and month; an empty entry removes it. */
  set(entry: SheetEntry): Promise<void>;
}
