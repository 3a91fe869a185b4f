import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { SlipKind, SlipNumber } from "../../../domain/papers/slip.ts";
import type { OccurrenceId } from "../../../domain/obligation/occurrence.ts";

/** A slip that a person released, with the page exactly as it left. */
export interface StoredSlip {
  readonly id: string;
  readonly kind: SlipKind;
  readonly number: SlipNumber;
  /** The lead unit; empty where the duties name none. */
  readonly lead: string;
  readonly releasedOn: PlainDate;
  readonly releasedAt: Instant;
  readonly releasedBy: string;
  readonly replyBy: PlainDate;
  /** The occurrences it names, in the order of the page; each once. */
  readonly lines: readonly { readonly key: OccurrenceId; readonly title: string }[];
  readonly html: string;
  /** SHA-256 of `html` in UTF-8, hex. */
  readonly sha256: string;
}

/** The withdrawal of a slip. The slip stays on record. */
export interface SlipWithdrawal {
  readonly id: string;
  readonly slipId: string;
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

/** A unit's reply to a slip, with its day. */
export interface SlipReply {
  readonly id: string;
  readonly slipId: string;
  readonly on: PlainDate;
  readonly words: string;
  readonly at: Instant;
  readonly by: string;
}

/** A slip without its page, which only a reprint needs. */
export type SlipEvent = Omit<StoredSlip, "html"> & {
  readonly withdrawal: SlipWithdrawal | null;
  /** The replies in the order of recording. */
  readonly replies: readonly SlipReply[];
};

/** A slip without its page, its lines and its replies. */
export type SlipHead = Omit<SlipEvent, "lines" | "replies">;

/** Released slips, replies to them and withdrawals. All are only ever added. */
export interface SlipRepository {
  insert(slip: StoredSlip): Promise<void>;
  withdraw(withdrawal: SlipWithdrawal): Promise<void>;
  reply(reply: SlipReply): Promise<void>;
  /** The slips in the order of release. */
  list(): Promise<SlipEvent[]>;
  /** The slips that name the occurrence, in the order of release. */
  naming(key: OccurrenceId): Promise<SlipHead[]>;
  /** The page as it was released; null when there is no such slip. */
  page(id: string): Promise<string | null>;
}
