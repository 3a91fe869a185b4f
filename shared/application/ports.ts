import type { Clock, Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import type { Activity, Credit } from "../domain/compliance/credit.ts";
import type { HistoryEvent, OccurrenceState } from "../domain/compliance/history.ts";
import type { EvidenceKind } from "../domain/obligation/evidence-kind.ts";
import type { KeptOccurrence } from "../domain/obligation/kept-occurrence.ts";
import type { Obligation, RuleVersion } from "../domain/obligation/obligation.ts";
import type { Requirement } from "../domain/obligation/requirement.ts";
import type { LoggedEvent } from "../domain/obligation/anchor.ts";
import type { Subject, SubjectGroup } from "../domain/obligation/subject.ts";
import type { HolidayNotice } from "../domain/workday/holiday-notice.ts";
import type { DutyEvent } from "../contract/events.ts";
import type { Decision } from "../contract/schemas/import-review.ts";
import type { BlockPlace } from "../extraction/readers/document-block.ts";
import type { Settings } from "../contract/schemas/settings.ts";
import type { OccurrenceKey } from "../contract/schemas/values.ts";
import type { SubjectKind } from "../contract/schemas/subject.ts";
import type { PercentListRepository } from "./percent/percent-list-store.ts";
import type { SlipRepository } from "./slips/slip-store.ts";
import type { PlanFile, PlanItem, ReadPlan, StepListener } from "./imports/read-plan.ts";

/** What the use cases need from outside, as interfaces; the doors hand in the real ones. */
export interface Ports {
  readonly clock: Clock;
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly backups: BackupStore;
  /** New ids, unique and sortable by time. */
  readonly ids: { next(): string };
  /** Null where this door cannot make a PDF. */
  readonly pdf: PdfPrinter | null;
  readonly files: FileSaver;
  readonly planReader: PlanReader;
  readonly events: { publish(event: DutyEvent): void };
  readonly facts: DoorFacts;
}

export interface DoorFacts {
  readonly version: string;
  readonly door: "electron" | "host" | "command-line";
  readonly dataFolder: string;
  readonly readOnly: "data-locked" | "folder-read-only" | null;
  /** Who acts, for the history: the account's name. */
  readonly actor: string;
}

export interface Store extends Repositories {
  /**
   * Runs `work` in one transaction: all of it is stored, or none.
   * @throws {DutyError} `data-read-only` when the folder was opened read-only, `disk-full` when it ran full.
   */
  transaction<T>(work: (repositories: Repositories) => Promise<T>, options?: TransactionOptions): Promise<T>;
}

export interface TransactionOptions {
  /**
   * Why what the change takes away no longer applies: what was missed of it is kept and closed with that reason. Left out, it is
   * kept and stays missed. Read by `keepingStore`; a store itself has no use for it.
   */
  readonly notApplicable?: string | undefined;
}

export interface Repositories {
  readonly plans: PlanRepository;
  readonly obligations: ObligationRepository;
  readonly subjects: SubjectRepository;
  readonly activities: ActivityRepository;
  readonly history: HistoryRepository;
  readonly notices: HolidayNoticeRepository;
  readonly settings: SettingRepository;
  readonly calendarExports: CalendarExportRepository;
  readonly events: EventRepository;
  readonly sessions: SessionRepository;
  readonly percentLists: PercentListRepository;
  readonly slips: SlipRepository;
  readonly kept: KeptRepository;
}

/** What a plan is; `sha256` recognises the same one again. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number | null;
  readonly fileName: string;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  readonly status: "reviewing" | "imported";
  readonly importedAt: Instant;
  /** Its numbered items with their headings, in the order of the text; null where it was read before they were kept. */
  readonly items: readonly PlanItem[] | null;
}

/** A plan with its text as read, which is what citations point into. */
export interface StoredPlan extends PlanHead {
  readonly text: string;
}

/** How many candidates stand for themselves, by what was decided. */
export interface CandidateCounts {
  readonly planId: string;
  readonly decision: Decision;
  readonly isStanding: boolean;
  readonly count: number;
}

/** A duty read from a plan while the clerk reviews it, in the order of the text. */
export interface StoredCandidate {
  readonly planId: string;
  readonly id: string;
  readonly position: number;
  readonly item: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly category: string;
  readonly actor: string | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly requirement: Requirement;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly normalised: string;
  readonly stated: readonly string[];
  readonly implied: readonly string[];
  readonly rules: readonly string[];
  readonly decision: Decision;
  /** The obligation it became, once the import was finished. */
  readonly obligationId: string | null;
  /** The candidate of the same plan that speaks for this one, too; null while it stands for itself. */
  readonly mergedInto: string | null;
  /** Page or sheet of the file. */
  readonly place: BlockPlace | null;
}

/** Where a candidate's words stand. */
export type CandidateQuote = Pick<StoredCandidate, "id" | "start" | "end">;

export interface PlanRepository {
  /** `candidates` are taken one after the other while others get their turns; there may be very many. */
  insert(plan: StoredPlan, candidates: Iterable<StoredCandidate>): Promise<void>;
  list(): Promise<PlanHead[]>;
  find(id: string): Promise<StoredPlan | null>;
  head(id: string): Promise<PlanHead | null>;
  findByHash(sha256: string): Promise<PlanHead | null>;
  /** Of one plan, or of all. */
  counts(planId?: string): Promise<CandidateCounts[]>;
  /** All of a plan, in the order of the text. */
  candidates(planId: string): Promise<StoredCandidate[]>;
  /** At most so many that stand for themselves, in the order of the text. @throws {DutyError} `not-found` for `after`. */
  page(planId: string, after: string | null, most: number): Promise<StoredCandidate[]>;
  /** Those of these ids that there are. */
  some(planId: string, ids: readonly string[]): Promise<StoredCandidate[]>;
  /** Those that another one speaks for, in the order of the text. */
  merged(planId: string): Promise<StoredCandidate[]>;
  /** Quotes, with some of the words in [start, end), of measured candidates that stand for themselves. */
  measuredQuotes(planId: string, start: number, end: number): Promise<CandidateQuote[]>;
  /** Sets the decision of those that became no obligation yet. @returns how many those are. */
  decide(planId: string, ids: readonly string[], decision: Decision): Promise<number>;
  updateCandidate(candidate: StoredCandidate): Promise<void>;
  /** More candidates of a plan that is there. */
  addCandidates(candidates: readonly StoredCandidate[]): Promise<void>;
  setStatus(planId: string, status: StoredPlan["status"]): Promise<void>;
  /** Only while reviewing: an imported plan's citations rest on it. */
  remove(planId: string): Promise<void>;
}

export interface ObligationRepository {
  insert(obligation: Obligation): Promise<void>;
  /** Everything but the versions. */
  update(obligation: Obligation): Promise<void>;
  addVersion(version: RuleVersion): Promise<void>;
  /** Ends a version the day before the next one starts. */
  endVersion(versionId: string, effectiveUntil: PlainDate): Promise<void>;
  list(): Promise<Obligation[]>;
  find(id: string): Promise<Obligation | null>;
  /** Which duties count for which others, too. */
  shares(): Promise<ObligationShare[]>;
  /** Replaces the shares of `obligationId`, those that ended among them. */
  setShares(obligationId: string, shares: readonly ObligationShare[]): Promise<void>;
}

/** What is credited to one duty counts for another as well: a part of a quota, or one of the kinds it pools. */
export interface ObligationShare {
  readonly obligationId: string;
  readonly countsForId: string;
  /** First day; what was missed before stays missed. Null: as long as both are there. */
  readonly since: PlainDate | null;
  /** Last day, included; null while it holds. */
  readonly until: PlainDate | null;
}

/** What changes took away although it was missed or on record. Nothing is ever removed from it. */
export interface KeptRepository {
  /** In the order of the days. */
  list(): Promise<KeptOccurrence[]>;
  /** Each key once. */
  add(kept: readonly KeptOccurrence[]): Promise<void>;
}

export interface StoredSubject extends Subject {
  readonly kind: SubjectKind;
}

export interface SubjectRepository {
  list(): Promise<StoredSubject[]>;
  /** The subject of that name, made when there is none. */
  ensure(name: string, id: () => string): Promise<Subject>;
  find(id: string): Promise<StoredSubject | null>;
  insert(subject: StoredSubject): Promise<void>;
  update(subject: StoredSubject): Promise<void>;
  /** Groups with every stay of their members, by the day of joining. */
  groups(): Promise<SubjectGroup[]>;
  join(groupId: string, subjectId: string, joinedOn: PlainDate): Promise<void>;
  /** Ends the open stay. @throws {DutyError} `not-found` when there is none. */
  leave(groupId: string, subjectId: string, leftOn: PlainDate): Promise<void>;
  /** Gives a stay other days; what it was stays on record. @throws {DutyError} `not-found` */
  correctStay(correction: StayCorrection): Promise<void>;
  /** In the order in which they were made. */
  stayCorrections(): Promise<StayCorrection[]>;
}

/** The days of one stay in a group. */
export interface StayDays {
  readonly joinedOn: PlainDate;
  /** Last day in the group; null while a member. */
  readonly leftOn: PlainDate | null;
}

/** A stay whose days were wrong, or that goes on after all. */
export interface StayCorrection {
  readonly id: string;
  readonly groupId: string;
  readonly subjectId: string;
  readonly before: StayDays;
  readonly after: StayDays;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** Something that happened or is announced, with the duties whose clocks it starts. */
export interface StoredEvent extends LoggedEvent {
  readonly note: string;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

/** The date that a duty's event-born dates are counted from, as somebody entered it. */
export interface StoredAnchor {
  readonly id: string;
  readonly obligationId: string;
  /** Null: known no longer. */
  readonly date: PlainDate | null;
  readonly source: string;
  readonly recordedAt: Instant;
  /** When a later one took its place; null for the one that holds. */
  readonly supersededAt: Instant | null;
}

export interface EventRepository {
  /** Every event, withdrawn ones too, in the order of recording. */
  list(): Promise<StoredEvent[]>;
  find(id: string): Promise<StoredEvent | null>;
  insert(event: StoredEvent): Promise<void>;
  /** Gives an announced event its day, or takes it away. */
  setDay(id: string, happenedOn: PlainDate | null): Promise<void>;
  /** Marks it; the row stays. */
  withdraw(id: string, at: Instant, reason: string): Promise<void>;
  /** Every anchor ever entered, in the order of entering. */
  anchors(): Promise<StoredAnchor[]>;
  /** Enters an anchor; the one that held before is superseded at that instant. */
  setAnchor(anchor: StoredAnchor): Promise<void>;
}

/** A session of a quota that is meant to happen. */
export interface StoredSession {
  readonly id: string;
  readonly key: OccurrenceKey;
  readonly date: PlainDate;
  readonly time: string | null;
  readonly note: string;
  readonly plannedAt: Instant;
}

export interface SessionRepository {
  /** By day. */
  list(): Promise<StoredSession[]>;
  insert(sessions: readonly StoredSession[]): Promise<void>;
  /** @throws {DutyError} `not-found` */
  move(id: string, date: PlainDate, time: string | null): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Who came to an activity, and for how long. */
export interface Participant {
  readonly subjectId: string;
  readonly name: string;
  readonly attendance: "attended" | "excused" | "absent";
  /** Hours of this person where they differ from the activity's. */
  readonly hours: number | null;
}

export interface StoredEvidence {
  readonly id: string;
  readonly activityId: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  readonly sha256: string;
  /** The day that the file itself bears, which is not the day it was added. */
  readonly datedOn: PlainDate | null;
  readonly addedAt: Instant;
}

export interface ActivityRepository {
  insert(
    activity: Activity,
    credits: readonly Credit[],
    evidence: readonly StoredEvidence[],
    participants?: readonly Participant[],
  ): Promise<void>;
  find(id: string): Promise<Activity | null>;
  /** Happened in [from, to], withdrawn ones included, latest first. */
  list(from: PlainDate, to: PlainDate): Promise<Activity[]>;
  /** Credits of activities that happened in [from, to], withdrawn ones included. */
  credits(from: PlainDate, to: PlainDate): Promise<Credit[]>;
  creditsOf(activityIds: readonly string[]): Promise<Credit[]>;
  /** Credits of one duty of one subject, over all its periods. */
  creditsTo(obligationId: string, subjectId: string): Promise<Credit[]>;
  evidenceOf(activityIds: readonly string[]): Promise<StoredEvidence[]>;
  findEvidence(id: string): Promise<StoredEvidence | null>;
  /** Those of each activity, by its id. */
  participantsOf(activityIds: readonly string[]): Promise<ReadonlyMap<string, readonly Participant[]>>;
  findCredit(id: string): Promise<Credit | null>;
  addEvidence(evidence: readonly StoredEvidence[]): Promise<void>;
  addCredit(credit: Credit): Promise<void>;
  /** Marks the activity and its credits withdrawn; rows stay. */
  withdraw(activityId: string, at: Instant, reason: string): Promise<void>;
  /** Marks one credit withdrawn; its row stays. */
  withdrawCredit(id: string, at: Instant, reason: string): Promise<void>;
}

export interface HistoryRepository {
  /** Appends and brings the kept state of the occurrence up to date in the same transaction. */
  append(event: HistoryEvent): Promise<void>;
  /** In order of appending. */
  listFor(key: OccurrenceKey): Promise<HistoryEvent[]>;
  listAll(): Promise<HistoryEvent[]>;
  /** The kept states: a projection that the history can rebuild. */
  states(): Promise<{ key: OccurrenceKey; state: OccurrenceState }[]>;
  /** Those of one duty of one subject, over all its periods. */
  statesOf(obligationId: string, subjectId: string): Promise<{ key: OccurrenceKey; state: OccurrenceState }[]>;
}

export interface HolidayNoticeRepository {
  /** Pasted notices; the bundled ones are part of the program. */
  list(): Promise<HolidayNotice[]>;
  /** @param text The notice as it was pasted. */
  put(notice: HolidayNotice, at: Instant, text: string): Promise<void>;
  /** Pasted texts by year. */
  texts(): Promise<ReadonlyMap<number, string>>;
}

export interface SettingRepository {
  all(): Promise<Partial<Settings>>;
  set(values: Partial<Settings>): Promise<void>;
  /** The last day on which somebody was told what fell due; null before the first. */
  lastSeenOn(): Promise<PlainDate | null>;
  setLastSeenOn(day: PlainDate): Promise<void>;
  /** The notices that the program brought when it was last started; null before the first start. */
  noticesSeen(): Promise<HolidayNotice[] | null>;
  setNoticesSeen(notices: readonly HolidayNotice[]): Promise<void>;
}

/** What was exported last, so that SEQUENCE and CANCELLED can be told (RFC 5545 3.8.7.4, 3.8.1.11). */
export interface ExportedEvent {
  readonly uid: string;
  readonly year: number;
  /** What a reader would see; a change raises `sequence`. */
  readonly fingerprint: string;
  readonly sequence: number;
  readonly lastModified: Instant;
  readonly status: "CONFIRMED" | "CANCELLED";
  readonly date: PlainDate;
  readonly summary: string;
}

export interface CalendarExportRepository {
  list(year: number): Promise<ExportedEvent[]>;
  put(events: readonly ExportedEvent[]): Promise<void>;
}

/** Files copied into the data folder, named by their hash. */
export interface EvidenceStore {
  /** Writes and syncs before it answers. @throws {DutyError} `disk-full`, `data-read-only`. */
  put(content: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  /** @throws {DutyError} `not-found`; `file-unreadable` when the content no longer has its hash. */
  get(sha256: string): Promise<Uint8Array>;
}

export interface BackupStore {
  create(at: Instant): Promise<{ path: string; bytes: number }>;
  lastAt(): Promise<Instant | null>;
  /** Findings of SQLite's own check, of foreign keys, of evidence files and of the kept states; empty when sound. */
  check(): Promise<{ checked: string[]; findings: { check: string; message: string }[] }>;
}

export interface PdfPrinter {
  /** A whole HTML page to PDF; page size and margins come from its own `@page`. @throws {DutyError} `render-failed`. */
  print(html: string): Promise<Uint8Array>;
}

/** Reads plans where it does not hold up anything else: a file may take a minute, or be made to take for ever. */
export interface PlanReader {
  read(file: PlanFile, onStep: StepListener): PlanReading;
  /** Cancels what is still being read; for the program's end. */
  close(): void;
}

export interface PlanReading {
  /** @throws {DutyError} `file-…`; `cancelled`. */
  readonly result: Promise<ReadPlan>;
  /** Stops it at once, wherever it stands. */
  cancel(): void;
}

export interface FileSaver {
  save(
    name: string,
    content: Uint8Array,
  ): Promise<{ outcome: "saved" | "cancelled" | "download"; path: string | null }>;
}
