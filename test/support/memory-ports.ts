import { readCalendarFile } from "../../shared/application/imports/calendar/read-calendar-file.ts";
import type { ReadCalendar } from "../../shared/icalendar/read/read-calendar.ts";
import type { FullBackupView } from "../../shared/contract/schemas/full-backup.ts";
import { createHash } from "node:crypto";
import type { DutyEvent } from "../../shared/contract/events.ts";
import type { Settings } from "../../shared/contract/schemas/settings.ts";
import type { PlanContent } from "../../shared/application/ports/plan-reader.ts";
import { readPlan } from "../../shared/application/imports/read/read-plan.ts";
import type { DoorFacts, Ports } from "../../shared/application/ports/ports.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { loadSegmenter } from "../../threads/load-segmenter.ts";
import { MemoryStore } from "./memory-store.ts";

/** Ports that keep everything in memory, with hands on the clock and on what was published. */
export interface MemoryPorts extends Ports {
  readonly store: MemoryStore;
  /** What was published so far. */
  readonly published: DutyEvent[];
  /** Contents of the evidence store by hash. */
  readonly evidenceFiles: Map<string, Uint8Array>;
  /** The pages of the last export by their paths. */
  readonly exportedPages: Map<string, Uint8Array>;
  /** Files of published calendars by their path; every folder is there whose name does not say otherwise. */
  readonly publishedFiles: Map<string, Uint8Array>;
  /** Moves the clock to noon of that day. */
  setToday(day: string): void;
  /** Moves the clock to a minute, `HH:MM` in the product's zone. */
  setNow(day: string, time: string): void;
}

export interface MemoryOptions {
  readonly today?: string;
  readonly readOnly?: DoorFacts["readOnly"];
  readonly settings?: Partial<Settings>;
  /** The name that the door signs with; empty: that of the settings holds. */
  readonly actor?: string;
}

/** An empty data folder in memory; today is 2026-09-16 unless said otherwise. */
export function memoryPorts({
  today = "2026-09-16",
  readOnly = null,
  settings = {},
  actor = "测试员",
}: MemoryOptions = {}): MemoryPorts {
  const clock = { day: plainDate(today), time: "12:00" };
  const published: DutyEvent[] = [];
  const evidenceFiles = new Map<string, Uint8Array>();
  const exportedPages = new Map<string, Uint8Array>();
  const publishedFiles = new Map<string, Uint8Array>();
  const fullBackups: FullBackupView[] = [];
  let count = 0;
  return {
    published,
    evidenceFiles,
    exportedPages,
    publishedFiles,
    setToday: (day) => {
      clock.day = plainDate(day);
    },
    setNow: (day, time) => {
      clock.day = plainDate(day);
      clock.time = time;
    },
    clock: {
      today: () => clock.day,
      now: () => new Date(`${clock.day}T${clock.time}:00+08:00`).toISOString() as Instant,
    },
    store: new MemoryStore(settings),
    ids: { next: () => `id-${String(++count).padStart(6, "0")}` },
    evidence: {
      put: async (content) => {
        const sha256 = createHash("sha256").update(content).digest("hex");
        evidenceFiles.set(sha256, content);
        return { sha256, bytes: content.length };
      },
      get: async (sha256) => {
        const content = evidenceFiles.get(sha256);
        if (!content) throw new DutyError("not-found", { what: "evidence", id: sha256 });
        return content;
      },
      faultOf: async (sha256) => {
        const content = evidenceFiles.get(sha256);
        if (!content) return "missing";
        return createHash("sha256").update(content).digest("hex") === sha256 ? null : "changed";
      },
    },
    kits: {
      write: async (kit, place) => ({
        file: `${place}/${kit.name}`,
        bytes: kit.evidence.reduce((sum, { bytes }) => sum + bytes, 0),
      }),
      progress: () => null,
      stop: () => undefined,
    },
    backups: {
      create: async () => ({ path: "/data/backups/1.zip", bytes: 1 }),
      createFull: async (place, at) => {
        const made = { folder: `${place}/1`, at, evidence: 0, missing: [], isAhead: false };
        fullBackups.push(made);
        return { ...made, copied: 0, copiedBytes: 0 };
      },
      lastFullAt: async () => (fullBackups.at(-1)?.at ?? null) as Instant | null,
      listFull: async (place) => fullBackups.filter(({ folder }) => folder.startsWith(`${place}/`)).toReversed(),
      exportTo: async ({ place, name }, pages) => {
        exportedPages.clear();
        for await (const { path, content } of pages)
          exportedPages.set(path, Buffer.concat([...content].map((piece) => Buffer.from(piece))));
        return { folder: `${place}/${name ?? ""}`, files: exportedPages.size, evidence: 0, missing: [] };
      },
      lastAt: async () => null,
      check: async () => ({ checked: ["sqlite"], findings: [] }),
    },
    pdf: null,
    calendarFolder: {
      replace: async (folder, name, content, owner) => {
        const before = publishedFiles.get(`${folder}/${name}`);
        if (folder.includes("no-such"))
          throw new DutyError("publication-folder-unfit", { folder, name, reason: "not-there" });
        if (before && !Buffer.from(before).includes(owner))
          throw new DutyError("publication-folder-unfit", { folder, name, reason: "foreign-file" });
        publishedFiles.set(`${folder}/${name}`, content);
      },
    },
    files: { save: async (name) => ({ outcome: "saved", path: `/desk/${name}` }) },
    planReader: {
      read: (file, onStep) => {
        const { promise, resolve, reject } = Promise.withResolvers<PlanContent>();
        // As from another thread: what was asked meanwhile comes first.
        setImmediate(
          () => void readPlan(file, loadSegmenter(), onStep).then((read) => setImmediate(resolve, read), reject),
        );
        return { result: promise, cancel: () => reject(new DutyError("cancelled", {})) };
      },
      readCalendar: (file, window) => {
        const { promise, resolve, reject } = Promise.withResolvers<ReadCalendar>();
        setImmediate(() => void (async () => readCalendarFile(file, window))().then(resolve, reject));
        return { result: promise, cancel: () => reject(new DutyError("cancelled", {})) };
      },
      close: () => undefined,
    },
    events: { publish: (event) => published.push(event) },
    facts: { version: "0.0.0", door: "command-line", dataFolder: "/data", readOnly, actor },
  };
}
