/** What a person said of standing work on the checklist of a month. */
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
  /** By month. */
  list(): Promise<SheetEntry[]>;
  /** Takes the place of the entry of its duty and month; one that says nothing removes it. */
  set(entry: SheetEntry): Promise<void>;
}
