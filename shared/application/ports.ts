import type { Clock, Instant } from "../domain/date/clock.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";
import type { Activity, Credit } from "../domain/compliance/credit.ts";
import type { HistoryEvent, OccurrenceState } from "../domain/compliance/history.ts";
import type { EvidenceKind } from "../domain/obligation/evidence-kind.ts";
import type { Obligation, RuleVersion } from "../domain/obligation/obligation.ts";
import type { Requirement } from "../domain/obligation/requirement.ts";
import type { Subject } from "../domain/obligation/subject.ts";
import type { HolidayNotice } from "../domain/workday/holiday-notice.ts";
import type { DutyEvent } from "../contract/events.ts";
import type { Decision } from "../contract/schemas/import-review.ts";
import type { Settings } from "../contract/schemas/settings.ts";
import type { OccurrenceKey } from "../contract/schemas/values.ts";

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
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
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
}

/** A plan as read: `text` is what citations point into; `sha256` recognises the same plan again. */
export interface StoredPlan {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number | null;
  readonly fileName: string;
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, hex. */
  readonly sha256: string;
  readonly status: "reviewing" | "imported";
  readonly importedAt: Instant;
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
}

export interface PlanRepository {
  insert(plan: StoredPlan, candidates: readonly StoredCandidate[]): Promise<void>;
  list(): Promise<StoredPlan[]>;
  find(id: string): Promise<StoredPlan | null>;
  findByHash(sha256: string): Promise<StoredPlan | null>;
  candidates(planId: string): Promise<StoredCandidate[]>;
  updateCandidate(candidate: StoredCandidate): Promise<void>;
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
}

export interface SubjectRepository {
  list(): Promise<Subject[]>;
  /** The subject of that name, made when there is none. */
  ensure(name: string, id: () => string): Promise<Subject>;
}

export interface StoredEvidence {
  readonly id: string;
  readonly activityId: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Instant;
}

export interface ActivityRepository {
  insert(activity: Activity, credits: readonly Credit[], evidence: readonly StoredEvidence[]): Promise<void>;
  find(id: string): Promise<Activity | null>;
  /** Happened in [from, to], withdrawn ones included, latest first. */
  list(from: PlainDate, to: PlainDate): Promise<Activity[]>;
  /** Credits of activities that happened in [from, to], withdrawn ones included. */
  credits(from: PlainDate, to: PlainDate): Promise<Credit[]>;
  creditsOf(activityIds: readonly string[]): Promise<Credit[]>;
  evidenceOf(activityIds: readonly string[]): Promise<StoredEvidence[]>;
  findEvidence(id: string): Promise<StoredEvidence | null>;
  /** Marks the activity and its credits withdrawn; rows stay. */
  withdraw(activityId: string, at: Instant, reason: string): Promise<void>;
}

export interface HistoryRepository {
  /** Appends and brings the kept state of the occurrence up to date in the same transaction. */
  append(event: HistoryEvent): Promise<void>;
  /** In order of appending. */
  listFor(key: OccurrenceKey): Promise<HistoryEvent[]>;
  listAll(): Promise<HistoryEvent[]>;
  /** The kept states: a projection that the history can rebuild. */
  states(): Promise<{ key: OccurrenceKey; state: OccurrenceState }[]>;
}

export interface HolidayNoticeRepository {
  /** Pasted notices; the bundled ones are part of the program. */
  list(): Promise<HolidayNotice[]>;
  put(notice: HolidayNotice, at: Instant): Promise<void>;
}

export interface SettingRepository {
  all(): Promise<Partial<Settings>>;
  set(values: Partial<Settings>): Promise<void>;
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

export interface FileSaver {
  save(
    name: string,
    content: Uint8Array,
  ): Promise<{ outcome: "saved" | "cancelled" | "download"; path: string | null }>;
}
