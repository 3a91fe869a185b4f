import type { PlainDate } from "../date/plain-date.ts";

/** A day that a notice changes, with its holiday. */
export interface NoticeDay {
  readonly date: PlainDate;
  /** 元旦, 春节 … */
  readonly name: string;
}

/** The State Council's yearly notice: which days are off and which weekend days are worked instead. */
export interface HolidayNotice {
  /** The year of the notice; its days may include some of the December before. */
  readonly year: number;
  readonly source: {
    readonly title: string;
    readonly publishedOn: PlainDate | null;
    /** Document number, e.g. 国办发明电〔2025〕7号. */
    readonly number: string | null;
    readonly origin: "bundled" | "pasted";
  };
  /** The days off in ascending order, weekend days included. */
  readonly restDays: readonly NoticeDay[];
  /** Weekend days declared working days, ascending. */
  readonly makeupDays: readonly NoticeDay[];
}
