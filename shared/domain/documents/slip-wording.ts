import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "../obligation/evidence-kind.ts";
import type { Slip, SlipKind, SlipLine, SlipNumber, SlipQuota } from "./slip.ts";

/** Every word that a slip prints of itself, in one language. */
export interface SlipWords {
  readonly title: Readonly<Record<SlipKind, string>>;
  readonly draft: string;
  readonly draftNote: string;
  readonly numberLabel: string;
  /** 〔2026〕第3号; null: the place where it will stand. */
  readonly number: (year: number, number: number | null) => string;
  readonly noLead: string;
  readonly address: (lead: string) => string;
  /** @param hasOpen Some of them have no day to be done by. */
  readonly opening: Readonly<Record<SlipKind, (count: number, on: PlainDate, hasOpen: boolean) => string>>;
  readonly demand: (slip: Pick<Slip, "replyBy" | "replyWithin" | "replyBasis">) => string;
  readonly columns: {
    readonly position: string;
    readonly duty: string;
    readonly dueOn: string;
    readonly workingDays: Readonly<Record<SlipKind, string>>;
    readonly missing: string;
    readonly reply: string;
  };
  /** A duty with the period it belongs to. */
  readonly titled: (title: string, period: string) => string;
  /** How often it was missed, in the place of a period's name. */
  readonly periods: (count: number) => string;
  readonly days: (count: number) => string;
  /** In the place of a due day that there is none of. */
  readonly noDate: string;
  /** Working days since it was opened. */
  readonly openFor: (count: number) => string;
  /** Working days since a day that is past while the duty is still in time. */
  readonly gone: (count: number) => string;
  /** Refused, and its date not passed. */
  readonly notLate: string;
  readonly subjects: (names: readonly string[]) => string;
  readonly source: (plan: string | null, item: string | null, quote: string) => string;
  readonly noSource: string;
  /** A rule that the unit gave itself, from when and why. */
  readonly ownRule: (own: NonNullable<SlipLine["ownRule"]>) => string;
  readonly provisional: string;
  readonly refused: (on: PlainDate, by: string, words: string) => string;
  readonly sentBefore: (number: SlipNumber, on: PlainDate) => string;
  readonly toGo: (quota: SlipQuota) => string;
  readonly behind: (quota: SlipQuota) => string;
  /** The number is there, its proof is not. */
  readonly unproven: (quota: SlipQuota) => string;
  /** Of a ceiling that was passed. */
  readonly exceeded: (quota: SlipQuota) => string;
  /** In the place of days late, while its period still runs. */
  readonly passed: string;
  readonly noRecord: string;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  /** What a screen reader says of the box beside what lacks. */
  readonly box: string;
  readonly note: Readonly<Record<SlipKind, string>>;
  readonly signatures: readonly string[];
  readonly labelled: (label: string, value: string) => string;
}
