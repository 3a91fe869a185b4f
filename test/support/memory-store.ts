import type { Settings } from "../../shared/contract/schemas/settings.ts";
import type {
  ActivityRepository,
  CalendarExportRepository,
  ExportedEvent,
  HistoryRepository,
  HolidayNoticeRepository,
  ObligationRepository,
  PlanRepository,
  Repositories,
  SettingRepository,
  Store,
  StoredCandidate,
  StoredEvidence,
  StoredPlan,
  SubjectRepository,
} from "../../shared/application/ports.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";
import { foldHistory } from "../../shared/domain/compliance/fold-history.ts";
import type { HistoryEvent } from "../../shared/domain/compliance/history.ts";
import { keyOfId } from "../../shared/domain/obligation/occurrence.ts";
import type { Obligation } from "../../shared/domain/obligation/obligation.ts";
import type { Subject } from "../../shared/domain/obligation/subject.ts";
import type { HolidayNotice } from "../../shared/domain/workday/holiday-notice.ts";

interface Tables {
  plans: StoredPlan[];
  candidates: StoredCandidate[];
  obligations: Obligation[];
  subjects: Subject[];
  activities: Activity[];
  credits: Credit[];
  evidence: StoredEvidence[];
  history: HistoryEvent[];
  notices: HolidayNotice[];
  settings: Partial<Settings>;
  exported: ExportedEvent[];
}

/** The repositories over plain arrays. A transaction works on a copy, which takes the place of the original when it succeeds. */
export class MemoryStore implements Store {
  #tables: Tables;
  /** Set by a test: the n-th write from here fails, to see that nothing of its transaction stays. */
  failAfterWrites: number | null = null;

  constructor(settings: Partial<Settings>) {
    this.#tables = {
      plans: [],
      candidates: [],
      obligations: [],
      subjects: [],
      activities: [],
      credits: [],
      evidence: [],
      history: [],
      notices: [],
      settings,
      exported: [],
    };
  }

  async transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    const copy = structuredClone(this.#tables);
    const value = await work(this.#repositories(() => copy));
    this.#tables = copy;
    return value;
  }

  get plans(): PlanRepository {
    return this.#outside.plans;
  }
  get obligations(): ObligationRepository {
    return this.#outside.obligations;
  }
  get subjects(): SubjectRepository {
    return this.#outside.subjects;
  }
  get activities(): ActivityRepository {
    return this.#outside.activities;
  }
  get history(): HistoryRepository {
    return this.#outside.history;
  }
  get notices(): HolidayNoticeRepository {
    return this.#outside.notices;
  }
  get settings(): SettingRepository {
    return this.#outside.settings;
  }
  get calendarExports(): CalendarExportRepository {
    return this.#outside.calendarExports;
  }

  readonly #outside: Repositories = this.#repositories(() => this.#tables);

  #written(): void {
    if (this.failAfterWrites !== null && this.failAfterWrites-- <= 0) throw new Error("the disk said no");
  }

  #repositories(tables: () => Tables): Repositories {
    const written = () => this.#written();
    return {
      plans: plans(tables, written),
      obligations: obligations(tables, written),
      subjects: subjects(tables, written),
      activities: activities(tables, written),
      history: history(tables, written),
      notices: {
        list: async () => tables().notices,
        put: async (notice) => {
          written();
          tables().notices = [...tables().notices.filter(({ year }) => year !== notice.year), notice];
        },
      },
      settings: {
        all: async () => tables().settings,
        set: async (values) => {
          written();
          tables().settings = { ...tables().settings, ...values };
        },
      },
      calendarExports: {
        list: async (year) => tables().exported.filter((event) => event.year === year),
        put: async (events) => {
          written();
          const uids = new Set(events.map(({ uid }) => uid));
          tables().exported = [...tables().exported.filter(({ uid }) => !uids.has(uid)), ...events];
        },
      },
    };
  }
}

type Access = () => Tables;

const replaced = <T>(list: readonly T[], isOld: (item: T) => boolean, next: T): T[] =>
  list.map((item) => (isOld(item) ? next : item));

const plans = (tables: Access, written: () => void): PlanRepository => ({
  insert: async (plan, candidates) => {
    written();
    tables().plans.push(plan);
    tables().candidates.push(...candidates);
  },
  list: async () => [...tables().plans],
  find: async (id) => tables().plans.find((plan) => plan.id === id) ?? null,
  findByHash: async (sha256) => tables().plans.find((plan) => plan.sha256 === sha256) ?? null,
  candidates: async (planId) =>
    tables()
      .candidates.filter((candidate) => candidate.planId === planId)
      .toSorted((a, b) => a.position - b.position),
  updateCandidate: async (next) => {
    written();
    const isOld = (c: StoredCandidate) => c.planId === next.planId && c.id === next.id;
    tables().candidates = replaced(tables().candidates, isOld, next);
  },
  setStatus: async (planId, status) => {
    written();
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, status } : plan));
  },
  remove: async (planId) => {
    written();
    tables().plans = tables().plans.filter(({ id }) => id !== planId);
    tables().candidates = tables().candidates.filter((candidate) => candidate.planId !== planId);
  },
});

const obligations = (tables: Access, written: () => void): ObligationRepository => ({
  insert: async (obligation) => {
    written();
    tables().obligations.push(obligation);
  },
  update: async (next) => {
    written();
    tables().obligations = tables().obligations.map((o) => (o.id === next.id ? { ...next, versions: o.versions } : o));
  },
  addVersion: async (version) => {
    written();
    tables().obligations = tables().obligations.map((o) =>
      o.id === version.obligationId ? { ...o, versions: [...o.versions, version] } : o,
    );
  },
  endVersion: async (versionId, effectiveUntil) => {
    written();
    tables().obligations = tables().obligations.map((o) => ({
      ...o,
      versions: o.versions.map((v) => (v.id === versionId ? { ...v, effectiveUntil } : v)),
    }));
  },
  list: async () => [...tables().obligations],
  find: async (id) => tables().obligations.find((obligation) => obligation.id === id) ?? null,
});

const subjects = (tables: Access, written: () => void): SubjectRepository => ({
  list: async () => [...tables().subjects],
  ensure: async (name, id) => {
    const known = tables().subjects.find((subject) => subject.name === name);
    if (known) return known;
    written();
    const subject = { id: id(), name };
    tables().subjects.push(subject);
    return subject;
  },
});

const activities = (tables: Access, written: () => void): ActivityRepository => {
  const within = (from: string, to: string) =>
    tables()
      .activities.filter(({ happenedOn }) => from <= happenedOn && happenedOn <= to)
      .toSorted((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1));
  const creditsOf = (ids: readonly string[]) => tables().credits.filter(({ activityId }) => ids.includes(activityId));
  return {
    insert: async (activity, credits, evidence) => {
      written();
      tables().activities.push(activity);
      tables().credits.push(...credits);
      tables().evidence.push(...evidence);
    },
    find: async (id) => tables().activities.find((activity) => activity.id === id) ?? null,
    list: async (from, to) => within(from, to),
    credits: async (from, to) => creditsOf(within(from, to).map(({ id }) => id)),
    creditsOf: async (ids) => creditsOf(ids),
    evidenceOf: async (ids) => tables().evidence.filter(({ activityId }) => ids.includes(activityId)),
    findEvidence: async (id) => tables().evidence.find((evidence) => evidence.id === id) ?? null,
    withdraw: async (activityId) => {
      written();
      tables().activities = tables().activities.map((a) => (a.id === activityId ? { ...a, withdrawn: true } : a));
      tables().credits = tables().credits.map((c) => (c.activityId === activityId ? { ...c, withdrawn: true } : c));
    },
  };
};

const history = (tables: Access, written: () => void): HistoryRepository => ({
  append: async (event) => {
    written();
    tables().history.push(event);
  },
  listFor: async (key) => tables().history.filter((event) => keyOfId(event.key) === keyOfId(key)),
  listAll: async () => [...tables().history],
  states: async () =>
    [...Map.groupBy(tables().history, (event) => keyOfId(event.key)).values()].flatMap((events) => {
      const [first] = events;
      return first ? [{ key: first.key, state: foldHistory(events) }] : [];
    }),
});
