import type { EvidenceKitView, KitProgressView } from "../../contract/schemas/evidence-kit.ts";
import type { FullBackupView, MadeFullBackup } from "../../contract/schemas/full-backup.ts";
import type { MadeExport } from "../../contract/schemas/open-export.ts";
import type { FoundEvidence, RestorableBackups, RestoredData, RestorePreview } from "../../contract/schemas/restore.ts";
import type { Clock, Instant } from "../../domain/date/clock.ts";
import type { Finding } from "../../domain/finding.ts";
import type { EvidenceFault } from "../../domain/papers/evidence-kit.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { DutyEvent } from "../../contract/events.ts";
import type { ActRepository, StoredAct } from "./stores/act-store.ts";
import type { PercentListRepository } from "./stores/percent-list-store.ts";
import type { SlipRepository } from "./stores/slip-store.ts";
import type { PlanRepository } from "./stores/plan-store.ts";
import type { ObligationRepository } from "./stores/obligation-store.ts";
import type { PreservedRepository } from "./stores/preserved-store.ts";
import type { SubjectRepository } from "./stores/subject-store.ts";
import type { EventRepository } from "./stores/event-store.ts";
import type { SessionRepository } from "./stores/session-store.ts";
import type { ActivityRepository } from "./stores/activity-store.ts";
import type { HistoryRepository } from "./stores/history-store.ts";
import type { HolidayNoticeRepository } from "./stores/holiday-notice-store.ts";
import type { AnnouncementRepository } from "./stores/announcement-store.ts";
import type { ReminderRepository } from "./stores/reminder-store.ts";
import type { CoverageRepository } from "./stores/coverage-store.ts";
import type { RosterRepository } from "./stores/roster-store.ts";
import type { SettingRepository } from "./stores/setting-store.ts";
import type { StandingSheetRepository } from "./stores/standing-sheet-store.ts";
import type { StepRepository } from "./stores/step-store.ts";
import type { PublicationRepository } from "./stores/publication-store.ts";
import type { CalendarExportRepository } from "./stores/calendar-export-store.ts";
import type { CalendarImportRepository } from "./stores/calendar-import-store.ts";
import type { YearActRepository } from "./stores/year-act-store.ts";
import type { PlanReader } from "./plan-reader.ts";

/** The interfaces that the use cases need from outside; the doors hand in the implementations. */
export interface Ports {
  readonly clock: Clock;
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly backups: BackupStore;
  readonly kits: KitWriter;
  /** New ids, unique and sortable by time. */
  readonly ids: { next(): string };
  /** Null where this door cannot make a PDF. */
  readonly pdf: PdfPrinter | null;
  readonly files: FileSaver;
  readonly calendarFolder: CalendarFolder;
  readonly planReader: PlanReader;
  /**
   * Pauses long work between slices, so that other requests have their turn. A door that serves one request leaves it
   * out.
   */
  readonly breathe?: () => Promise<void>;
  readonly events: { publish(event: DutyEvent): void };
  readonly facts: DoorFacts;
}

export interface DoorFacts {
  readonly version: string;
  readonly door: "electron" | "host" | "command-line";
  readonly dataFolder: string;
  readonly readOnly: "data-locked" | "folder-read-only" | null;
  /**
   * The name that records are signed with: the one that this door was given, which stands before that of the settings. In a write
   * it is the name that holds for it; empty: the record stays unsigned. Never the account's name.
   */
  readonly actor: string;
}

export interface Store extends Repositories {
  /**
   * Runs `work` as one unit of work: all of it is stored, or none. Inside it only the repositories that are handed in
   * may be used; the store itself answers after the transaction. Work that needs a store is given `storeWithin`.
   * @throws {DutyError} `data-read-only` when the folder was opened read-only, `disk-full` when it ran full.
   */
  transaction<T>(work: (repositories: Repositories) => Promise<T>, options?: TransactionOptions): Promise<T>;
}

export interface TransactionOptions {
  /**
   * Why occurrences that the change takes away no longer apply: the missed ones are preserved and closed with this
   * reason. Without a reason they are preserved as missed. Read by `preservingStore`; a store itself ignores it.
   */
  readonly notApplicable?: string | undefined;
  /**
   * The act to which the work belongs: every change is stored with the act, which can be taken back as one. Read by
   * `preservingStore`.
   */
  readonly act?: Pick<StoredAct, "id" | "kind" | "planId"> | undefined;
  /**
   * The acts that are being taken back: occurrences that their versions made overdue at once were never asked for.
   * Read by `preservingStore`.
   */
  readonly takesBack?: readonly TakenBack[] | undefined;
}

/** An act that is being taken back: its day, and the rule versions that it made. */
export interface TakenBack {
  readonly on: PlainDate;
  readonly versionIds: ReadonlySet<string>;
}

export interface Repositories {
  readonly plans: PlanRepository;
  readonly obligations: ObligationRepository;
  readonly subjects: SubjectRepository;
  readonly activities: ActivityRepository;
  readonly history: HistoryRepository;
  readonly notices: HolidayNoticeRepository;
  readonly announcements: AnnouncementRepository;
  readonly settings: SettingRepository;
  readonly calendarExports: CalendarExportRepository;
  readonly calendarImports: CalendarImportRepository;
  readonly publications: PublicationRepository;
  readonly events: EventRepository;
  readonly sessions: SessionRepository;
  readonly percentLists: PercentListRepository;
  readonly slips: SlipRepository;
  readonly preserved: PreservedRepository;
  readonly acts: ActRepository;
  readonly steps: StepRepository;
  readonly standingSheets: StandingSheetRepository;
  readonly reminders: ReminderRepository;
  readonly roster: RosterRepository;
  readonly coverage: CoverageRepository;
  readonly yearActs: YearActRepository;
}

/** The evidence files in the data folder, named by their hash. */
export interface EvidenceStore {
  /**
   * Writes and syncs before it answers.
   *
   * @throws {DutyError} `disk-full`, `data-read-only`.
   */
  put(content: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  /** @throws {DutyError} `not-found`; `file-unreadable` when the content no longer has its hash. */
  get(sha256: string): Promise<Uint8Array>;
  /** What is wrong with a file; null: it is there and has its hash. Reads a file of any size a part at a time. */
  faultOf(sha256: string): Promise<EvidenceFault | null>;
}

/** A file that the core makes for an export, with its path in it. */
export interface ExportPage {
  readonly path: string;
  /** Pieces that follow each other, so that a table is never whole in memory; they can be taken once. */
  readonly content: Iterable<Uint8Array | string>;
}

/** How far an export is, in files; the pages of the core are not counted before they are made. */
export type OnExported = (done: number, total: number) => void;

export interface BackupStore {
  create(at: Instant): Promise<{ path: string; bytes: number }>;
  lastAt(): Promise<Instant | null>;
  /**
   * A copy of database and evidence in a folder of another disk, verified.
   * @throws {DutyError} `backup-place-unfit`, `backup-damaged`, `disk-full`.
   */
  createFull(place: string, at: Instant): Promise<MadeFullBackup>;
  /** The time of the latest full backup of this data folder. */
  lastFullAt(): Promise<Instant | null>;
  /** The full backups at a place, the latest first; those dated after `now` come last. */
  listFull(place: string, now: Instant): Promise<FullBackupView[]>;
  /**
   * Everything on record in open formats, with the pages that are handed in.
   * @param request  `name` of the folder to make in `place`; null: `place` is the folder itself.
   * @throws {DutyError} `file-exists`, `file-unwritable`, `disk-full`.
   */
  exportTo(
    request: { readonly place: string; readonly name: string | null; readonly at: Instant },
    pages: AsyncIterable<ExportPage>,
    onExported: OnExported,
  ): Promise<MadeExport>;
  /** Findings of SQLite's own check, of foreign keys, of evidence files and of the kept states; empty when sound. */
  check(): Promise<{ checked: string[]; findings: Finding[] }>;
}

/** Writes evidence kits into folders of this machine, file by file, one kit at a time. */
export interface KitWriter {
  /**
   * Writes the archive under its name, or with a number behind it where that is taken, and reads it back before it has the name.
   *
   * @param place  An absolute path of a folder that is there.
   * @throws {DutyError} `file-unwritable`, `disk-full`, `file-unreadable`, `kit-damaged`; `kit-under-way` while another is being written;
   *   `cancelled` when it was stopped.
   */
  write(kit: EvidenceKitView, place: string): Promise<{ readonly file: string; readonly bytes: number }>;
  /** Null while none is being written. */
  progress(): KitProgressView | null;
  stop(): void;
}

/** The way back to a backup. It needs no open database, so it works beside a damaged one. */
export interface Restorer {
  readonly list: (place: string | null) => Promise<RestorableBackups>;
  /** @throws {DutyError} `backup-unfit`, `backup-damaged`, `database-newer` for the backup. */
  readonly preview: (source: string) => Promise<RestorePreview>;
  /**
   * Nobody may have the folder open.
   * @throws {DutyError} as `preview`; `data-locked` while another program has the folder.
   */
  readonly apply: (source: string) => Promise<RestoredData>;
  /** @throws {DutyError} as `preview`. */
  readonly bringBackEvidence: (source: string) => Promise<FoundEvidence>;
}

/** The width and height of a sheet as it is printed, in millimetres. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

export interface PdfPrinter {
  /**
   * A whole HTML page to PDF; page size and margins come from its own `@page`.
   *
   * @throws {DutyError} `render-failed`.
   */
  print(html: string): Promise<Uint8Array>;
  /**
   * The same page as one PNG, as wide as the sheet and as many sheets high as it fills.
   *
   * @throws {DutyError} `render-failed`.
   */
  picture(html: string, sheet: SheetSize): Promise<Uint8Array>;
}

/** Folders outside of the data where other programs read published calendars; also shares of a network. */
export interface CalendarFolder {
  /**
   * Lets the file be whole with this content, or as it was; one that has the content already is left alone.
   *
   * @param owner  What stands near the beginning of each file that this program wrote: another file of that name is never replaced.
   * @throws {DutyError} `publication-folder-unfit`.
   */
  replace(folder: string, name: string, content: Uint8Array, owner: string): Promise<void>;
}

export interface FileSaver {
  save(
    name: string,
    content: Uint8Array,
  ): Promise<{ outcome: "saved" | "cancelled" | "download"; path: string | null }>;
}
