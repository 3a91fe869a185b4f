import type { TakenEntry } from "../../shared/application/ports/stores/calendar-import-store.ts";
import type { Settings } from "../../shared/contract/schemas/settings.ts";
import type { ActTurn, StoredAct } from "../../shared/application/ports/stores/act-store.ts";
import type { ActivityRepository, StoredEvidence } from "../../shared/application/ports/stores/activity-store.ts";
import type { StoredPublication } from "../../shared/application/ports/stores/publication-store.ts";
import type { ExportedEvent } from "../../shared/application/ports/stores/calendar-export-store.ts";
import type { EventRepository, StoredAnchor, StoredEvent } from "../../shared/application/ports/stores/event-store.ts";
import type { HistoryRepository } from "../../shared/application/ports/stores/history-store.ts";
import type { StoredChange } from "../../shared/application/ports/stores/holiday-notice-store.ts";
import type { ObligationRepository, ObligationShare } from "../../shared/application/ports/stores/obligation-store.ts";
import type {
  PlanRepository,
  StoredCandidate,
  StoredPlace,
  StoredPlan,
} from "../../shared/application/ports/stores/plan-store.ts";
import type { Repositories, Store } from "../../shared/application/ports/ports.ts";
import type { Snooze, DeliveredReminder } from "../../shared/application/ports/stores/reminder-store.ts";
import type {
  CoverageMark,
  CoverageRepository,
  StoredCoverage,
} from "../../shared/application/ports/stores/coverage-store.ts";
import type { RosterRepository } from "../../shared/application/ports/stores/roster-store.ts";
import type { RosterBody, RosterPerson, RosterQuery } from "../../shared/domain/roster/roster.ts";
import type { LocalMoment } from "../../shared/domain/date/local-moment.ts";
import type { SheetEntry } from "../../shared/application/ports/stores/standing-sheet-store.ts";
import type { SessionRepository, StoredSession } from "../../shared/application/ports/stores/session-store.ts";
import type { StepRepository, StoredStep } from "../../shared/application/ports/stores/step-store.ts";
import type { AnnouncementEntry } from "../../shared/domain/observance/announcement-history.ts";
import type {
  MembershipCorrection,
  MembershipRemoval,
  StoredSubject,
  SubjectRepository,
} from "../../shared/application/ports/stores/subject-store.ts";
import type { PercentListVersion } from "../../shared/application/ports/stores/percent-list-store.ts";
import type {
  SlipReply,
  SlipRepository,
  SlipWithdrawal,
  StoredSlip,
} from "../../shared/application/ports/stores/slip-store.ts";
import {
  type ActivityEntry,
  type Participant,
  activityFrom,
  creditFrom,
  foldActivity,
} from "../../shared/domain/compliance/activity-history.ts";
import type { Activity, Credit } from "../../shared/domain/compliance/credit.ts";
import { foldHistory } from "../../shared/domain/compliance/fold-history.ts";
import type { YearAct } from "../../shared/domain/compliance/year-closing.ts";
import type { HistoryEvent } from "../../shared/domain/compliance/history-event.ts";
import { keyOfId } from "../../shared/domain/obligation/occurrence.ts";
import { type PreservedOccurrence, dayOfPreserved } from "../../shared/domain/obligation/preserved-occurrence.ts";
import { type EventEntry, foldEvent } from "../../shared/domain/obligation/event-history.ts";
import { type Obligation, versionsOnRecord } from "../../shared/domain/obligation/obligation.ts";
import { withLastDay, withWithdrawal } from "../../shared/domain/obligation/place-version.ts";
import { withVersionsOnRecord } from "../../shared/domain/obligation/versions-in-force.ts";

import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { Membership } from "../../shared/domain/obligation/subject.ts";
import type { HolidayNotice } from "../../shared/domain/workday/notice-days.ts";

interface Tables {
  plans: StoredPlan[];
  candidates: StoredCandidate[];
  places: StoredPlace[];
  obligations: Obligation[];
  subjects: StoredSubject[];
  activities: Activity[];
  activityEntries: ActivityEntry[];
  eventEntries: EventEntry[];
  credits: Credit[];
  evidence: StoredEvidence[];
  history: HistoryEvent[];
  notices: HolidayNotice[];
  noticeTexts: Map<number, string>;
  noticeChanges: StoredChange[];
  announcements: AnnouncementEntry[];
  settings: Partial<Settings>;
  lastSeenOn: PlainDate | null;
  remindersSince: LocalMoment | null;
  delivered: Map<string, DeliveredReminder>;
  snoozes: Map<string, Snooze>;
  calendarImports: Map<string, TakenEntry>;
  noticesSeen: HolidayNotice[] | null;
  exported: ExportedEvent[];
  publications: Map<string, StoredPublication>;
  memberships: (Membership & { groupId: string })[];
  shares: ObligationShare[];
  events: StoredEvent[];
  anchors: StoredAnchor[];
  sessions: StoredSession[];
  droppedSessions: Set<string>;
  percentLists: PercentListVersion[];
  slips: StoredSlip[];
  slipReplies: SlipReply[];
  slipWithdrawals: SlipWithdrawal[];
  participants: Map<string, readonly Participant[]>;
  preserved: PreservedOccurrence[];
  yearActs: YearAct[];
  acts: StoredAct[];
  turns: ActTurn[];
  /** Ids of duties, subjects and plans that are out of every list. */
  hidden: Set<string>;
  membershipCorrections: MembershipCorrection[];
  membershipRemovals: MembershipRemoval[];
  steps: StoredStep[];
  sheets: SheetEntry[];
  persons: Map<string, RosterPerson>;
  bodies: Map<string, RosterBody>;
  queries: Map<string, RosterQuery>;
  coverage: Map<string, StoredCoverage>;
  coverageMarks: Map<string, CoverageMark>;
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
      places: [],
      obligations: [],
      subjects: [],
      activities: [],
      activityEntries: [],
      eventEntries: [],
      credits: [],
      evidence: [],
      history: [],
      notices: [],
      noticeTexts: new Map(),
      noticeChanges: [],
      announcements: [],
      sheets: [],
      persons: new Map(),
      bodies: new Map(),
      queries: new Map(),
      coverage: new Map(),
      coverageMarks: new Map(),
      settings,
      lastSeenOn: null,
      remindersSince: null,
      delivered: new Map(),
      snoozes: new Map(),
      calendarImports: new Map(),
      noticesSeen: null,
      exported: [],
      publications: new Map(),
      memberships: [],
      shares: [],
      events: [],
      anchors: [],
      sessions: [],
      droppedSessions: new Set(),
      percentLists: [],
      slips: [],
      slipReplies: [],
      slipWithdrawals: [],
      participants: new Map(),
      preserved: [],
      yearActs: [],
      acts: [],
      turns: [],
      hidden: new Set(),
      membershipCorrections: [],
      membershipRemovals: [],
      steps: [],
    };
  }

  #isRunning = false;

  /** In the database one that is begun inside of another would wait for ever; here it fails. */
  async transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T> {
    if (this.#isRunning) throw new Error("a transaction was begun inside of another one");
    this.#isRunning = true;
    try {
      const copy = structuredClone(this.#tables);
      const value = await work(this.#repositories(() => copy));
      this.#tables = copy;
      return value;
    } finally {
      this.#isRunning = false;
    }
  }

  readonly #outside: Repositories = this.#repositories(() => this.#tables);
  readonly plans = this.#outside.plans;
  readonly obligations = this.#outside.obligations;
  readonly subjects = this.#outside.subjects;
  readonly activities = this.#outside.activities;
  readonly history = this.#outside.history;
  readonly notices = this.#outside.notices;
  readonly settings = this.#outside.settings;
  readonly calendarExports = this.#outside.calendarExports;
  readonly calendarImports = this.#outside.calendarImports;
  readonly publications = this.#outside.publications;
  readonly events = this.#outside.events;
  readonly sessions = this.#outside.sessions;
  readonly percentLists = this.#outside.percentLists;
  readonly slips = this.#outside.slips;
  readonly announcements = this.#outside.announcements;
  readonly preserved = this.#outside.preserved;
  readonly acts = this.#outside.acts;
  readonly steps = this.#outside.steps;
  readonly standingSheets = this.#outside.standingSheets;
  readonly reminders = this.#outside.reminders;
  readonly roster = this.#outside.roster;
  readonly coverage = this.#outside.coverage;
  readonly yearActs = this.#outside.yearActs;

  /** Puts other words into a released slip's page, as a hand in the database would. */
  spoilSlip(id: string, html: string): void {
    this.#tables.slips = this.#tables.slips.map((slip) => (slip.id === id ? { ...slip, html } : slip));
  }

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
      announcements: {
        list: async () => tables().announcements,
        append: async (entry) => {
          written();
          tables().announcements = [...tables().announcements, entry];
        },
      },
      yearActs: {
        list: async () => tables().yearActs,
        add: async (act) => {
          written();
          tables().yearActs = [...tables().yearActs, act];
        },
      },
      publications: {
        list: async () => [...tables().publications.values()],
        put: async (publication) => {
          written();
          tables().publications = new Map([...tables().publications, [publication.id, publication]]);
        },
        remove: async (id) => {
          written();
          tables().publications = new Map([...tables().publications].filter(([known]) => known !== id));
        },
      },
      standingSheets: {
        list: async () => tables().sheets.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
        set: async (entry) => {
          written();
          const others = tables().sheets.filter(
            ({ obligationId, month }) => obligationId !== entry.obligationId || month !== entry.month,
          );
          tables().sheets = entry.isListed === null && entry.words === null ? others : [...others, entry];
        },
      },
      roster: roster(tables, written),
      coverage: coverage(tables, written),
      calendarImports: {
        find: async (uids) => uids.flatMap((uid) => tables().calendarImports.get(uid) ?? []),
        put: async (entries) => {
          written();
          for (const entry of entries) tables().calendarImports.set(entry.uid, entry);
        },
      },
      reminders: {
        delivered: async (from) => [...tables().delivered.values()].filter(({ at }) => at >= from),
        noteDelivered: async (reminders) => {
          written();
          tables().delivered = new Map([
            ...tables().delivered,
            ...reminders.map((one): [string, DeliveredReminder] => [one.id, one]),
          ]);
        },
        forget: async (ids) => {
          written();
          tables().delivered = new Map([...tables().delivered].filter(([id]) => !ids.includes(id)));
        },
        keepLatest: async (count) => {
          written();
          tables().delivered = new Map([...tables().delivered].slice(-count));
        },
        snoozes: async () => [...tables().snoozes.values()],
        snooze: async (snoozes) => {
          written();
          tables().snoozes = new Map([
            ...tables().snoozes,
            ...snoozes.map((one): [string, Snooze] => [keyOfId(one.key), one]),
          ]);
        },
      },
      notices: {
        list: async () => tables().notices,
        texts: async () => tables().noticeTexts,
        put: async (notice, _at, text) => {
          written();
          tables().noticeTexts.set(notice.year, text);
          tables().notices = [...tables().notices.filter(({ year }) => year !== notice.year), notice];
          tables().noticeChanges = tables().noticeChanges.filter(({ year }) => year !== notice.year);
        },
        remove: async (gone) => {
          written();
          tables().noticeTexts.delete(gone);
          tables().notices = tables().notices.filter(({ year }) => year !== gone);
          tables().noticeChanges = tables().noticeChanges.filter(({ year }) => year !== gone);
        },
        changes: async () => tables().noticeChanges,
        addChange: async (change) => {
          written();
          tables().noticeChanges = [...tables().noticeChanges, change];
        },
        removeChange: async (gone) => {
          written();
          tables().noticeChanges = tables().noticeChanges.filter(({ id }) => id !== gone);
        },
      },
      settings: {
        all: async () => tables().settings,
        set: async (values) => {
          written();
          tables().settings = { ...tables().settings, ...values };
        },
        lastSeenOn: async () => tables().lastSeenOn,
        remindersSince: async () => tables().remindersSince,
        setRemindersSince: async (moment) => {
          written();
          tables().remindersSince = moment;
        },
        noticesSeen: async () => tables().noticesSeen,
        setNoticesSeen: async (notices) => {
          written();
          tables().noticesSeen = [...notices];
        },
        setLastSeenOn: async (day) => {
          written();
          tables().lastSeenOn = day;
        },
      },
      calendarExports: {
        list: async (file) => tables().exported.filter((event) => event.file === file),
        elsewhere: async (file, uids) => {
          const asked = new Set(uids);
          return tables().exported.filter(
            (event) =>
              event.file !== file &&
              asked.has(event.uid) &&
              (event.status === "CONFIRMED" || /^\d{4}$/.test(event.file)),
          );
        },
        put: async (events) => {
          written();
          const keyOf = ({ uid, file }: ExportedEvent) => `${file} ${uid}`;
          const keys = new Set(events.map(keyOf));
          tables().exported = [...tables().exported.filter((event) => !keys.has(keyOf(event))), ...events];
        },
        names: async (beginning) =>
          [...new Set(tables().exported.map(({ file }) => file))].filter((file) => file.startsWith(beginning)),
        forget: async (beginning) => {
          written();
          tables().exported = tables().exported.filter(({ file }) => !file.startsWith(beginning));
        },
      },
      slips: slips(tables, written),
      acts: {
        add: async (act) => {
          written();
          tables().acts.push(act);
        },
        addTurn: async (turn) => {
          written();
          tables().turns.push(turn);
        },
        list: async () =>
          tables().acts.map((act) => ({ ...act, turns: tables().turns.filter(({ actId }) => actId === act.id) })),
      },
      steps: steps(tables, written),
      preserved: {
        list: async () => tables().preserved.toSorted((a, b) => (dayOfPreserved(a) < dayOfPreserved(b) ? -1 : 1)),
        add: async (preserved) => {
          written();
          const added = new Set(preserved.map(({ key }) => keyOfId(key)));
          tables().preserved = [...tables().preserved.filter(({ key }) => !added.has(keyOfId(key))), ...preserved];
        },
        remove: async (keys) => {
          written();
          const gone = new Set(keys.map(keyOfId));
          tables().preserved = tables().preserved.filter(({ key }) => !gone.has(keyOfId(key)));
        },
      },
      events: events(tables, written),
      sessions: sessions(tables, written),
      percentLists: {
        list: async () => tables().percentLists.toSorted((a, b) => a.countedOn.localeCompare(b.countedOn)),
        versionsOf: async (key) => tables().percentLists.filter((list) => keyOfId(list.key) === keyOfId(key)),
        add: async (list) => {
          written();
          tables().percentLists.push({ ...list, withdrawal: null });
        },
        withdraw: async (withdrawal) => {
          written();
          tables().percentLists = tables().percentLists.map((list) =>
            list.id === withdrawal.listId ? { ...list, withdrawal } : list,
          );
        },
      },
    };
  }
}

type Access = () => Tables;

const replaced = <T>(list: readonly T[], isOld: (item: T) => boolean, next: T): T[] =>
  list.map((item) => (isOld(item) ? next : item));

const candidatesIn = ({ candidates }: Tables, planId: string): StoredCandidate[] =>
  candidates
    .filter((candidate) => candidate.planId === planId)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

/** The one of that id, unless it is out of every list. */
const shown = <T extends { readonly id: string }>({ hidden }: Tables, list: readonly T[], id: string): T | null =>
  (hidden.has(id) ? undefined : list.find((one) => one.id === id)) ?? null;

const hide = ({ hidden }: Tables, id: string, isHidden: boolean): void => {
  if (isHidden) hidden.add(id);
  else hidden.delete(id);
};

const placesIn = ({ places }: Tables, planId: string): StoredPlace[] =>
  places.filter((place) => place.planId === planId).toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));

const plans = (tables: Access, written: () => void): PlanRepository => ({
  insert: async (plan, candidates, places = []) => {
    written();
    tables().plans.push(plan);
    for (const candidate of candidates) tables().candidates.push(candidate);
    tables().places.push(...places);
  },
  placePage: async (planId, after, most) => {
    const all = placesIn(tables(), planId);
    const at = all.findIndex(({ id }) => id === after);
    if (after !== null && at < 0) throw new DutyError("not-found", { what: "place", id: after });
    return all.slice(at + 1, at + 1 + most);
  },
  places: async (planId) => placesIn(tables(), planId),
  somePlaces: async (planId, ids) => placesIn(tables(), planId).filter(({ id }) => ids.includes(id)),
  placeCounts: async (only) =>
    tables()
      .places.filter(({ planId }) => only === undefined || planId === only)
      .map(({ planId, read, settled }) => ({ planId, read, settled, count: 1 })),
  settlePlace: async (next) => {
    written();
    tables().places = replaced(tables().places, (one) => one.planId === next.planId && one.id === next.id, next);
  },
  replacePlaces: async (planId, places, figuresInDuties) => {
    written();
    tables().places = [...tables().places.filter((one) => one.planId !== planId), ...places];
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, figuresInDuties } : plan));
  },
  list: async () => tables().plans.filter(({ id }) => !tables().hidden.has(id)),
  find: async (id) => shown(tables(), tables().plans, id),
  findByHash: async (sha256) => tables().plans.find((plan) => plan.sha256 === sha256) ?? null,
  head: async (id) => shown(tables(), tables().plans, id),
  counts: async (only) => {
    const counted = tables().candidates.filter(
      ({ planId, mergedInto }) => mergedInto === null && (only === undefined || planId === only),
    );
    return counted.map(({ planId, decision, requirement }) => ({
      planId,
      decision,
      isStanding: requirement.kind === "standing",
      count: 1,
    }));
  },
  candidates: async (planId) => candidatesIn(tables(), planId),
  page: async (planId, after, most) => {
    const all = candidatesIn(tables(), planId);
    const at = all.findIndex(({ id }) => id === after);
    if (after !== null && at < 0) throw new DutyError("not-found", { what: "candidate", id: after });
    return all
      .slice(at + 1)
      .filter(({ mergedInto }) => mergedInto === null)
      .slice(0, most);
  },
  some: async (planId, ids) => candidatesIn(tables(), planId).filter(({ id }) => ids.includes(id)),
  merged: async (planId) => candidatesIn(tables(), planId).filter(({ mergedInto }) => mergedInto !== null),
  measuredQuotes: async (planId, start, end) =>
    candidatesIn(tables(), planId).filter(
      (one) => one.start < end && one.end > start && one.mergedInto === null && one.requirement.kind !== "standing",
    ),
  decide: async (planId, ids, decision) => {
    written();
    const open = (one: StoredCandidate) => one.planId === planId && ids.includes(one.id) && one.obligationId === null;
    const decided = tables().candidates.filter(open).length;
    tables().candidates = tables().candidates.map((one) => (open(one) ? { ...one, decision } : one));
    return decided;
  },
  updateCandidate: async (next) => {
    written();
    const isOld = (c: StoredCandidate) => c.planId === next.planId && c.id === next.id;
    tables().candidates = replaced(tables().candidates, isOld, next);
  },
  addCandidates: async (more) => {
    written();
    tables().candidates.push(...more);
  },
  setStatus: async (planId, status) => {
    written();
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, status } : plan));
  },
  setHeldAs: async (planId, heldAs) => {
    written();
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, heldAs } : plan));
  },
  setYear: async (planId, year) => {
    written();
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, year } : plan));
  },
  removeCandidates: async (planId, ids) => {
    written();
    tables().candidates = tables().candidates.filter((one) => one.planId !== planId || !ids.includes(one.id));
  },
  giveUp: async (planId, sha256) => {
    written();
    tables().hidden.add(planId);
    tables().plans = tables().plans.map((plan) => (plan.id === planId ? { ...plan, sha256 } : plan));
  },
  remove: async (planId) => {
    written();
    tables().plans = tables().plans.filter(({ id }) => id !== planId);
    tables().candidates = tables().candidates.filter((candidate) => candidate.planId !== planId);
    tables().places = tables().places.filter((place) => place.planId !== planId);
  },
});

const obligations = (tables: Access, written: () => void): ObligationRepository => ({
  insert: async (obligation) => {
    written();
    tables().obligations.push(obligation);
  },
  update: async (next) => {
    written();
    tables().obligations = tables().obligations.map((o) => (o.id === next.id ? withVersionsOf(o, next) : o));
  },
  addVersion: async (version) => {
    written();
    tables().obligations = tables().obligations.map((o) =>
      o.id === version.obligationId ? withVersionsOnRecord(o, [...versionsOnRecord(o), version]) : o,
    );
  },
  endVersion: async (versionId, lastDay) => {
    written();
    tables().obligations = tables().obligations.map((o) => withLastDay(o, versionId, lastDay));
  },
  setVersionWithdrawn: async (versionId, isWithdrawn) => {
    written();
    tables().obligations = tables().obligations.map((o) => withWithdrawal(o, versionId, isWithdrawn));
  },
  shares: async () => [...tables().shares],
  setShares: async (obligationId, shares) => {
    written();
    tables().shares = [...tables().shares.filter((share) => share.obligationId !== obligationId), ...shares];
  },
  list: async () => tables().obligations.filter(({ id }) => !tables().hidden.has(id)),
  setWithdrawn: async (obligationId, isWithdrawn) => {
    written();
    hide(tables(), obligationId, isWithdrawn);
  },
  listOf: async (planId) =>
    tables().obligations.filter((obligation) => obligation.planId === planId && !tables().hidden.has(obligation.id)),
  find: async (id) => shown(tables(), tables().obligations, id),
});

/** Everything of `next` but its versions. */
const withVersionsOf = ({ versions, replacedVersions }: Obligation, next: Obligation): Obligation => {
  const { replacedVersions: _, ...rest } = next;
  return { ...rest, versions, ...(replacedVersions && { replacedVersions }) };
};

const subjects = (tables: Access, written: () => void): SubjectRepository => ({
  list: async () => tables().subjects.filter(({ id }) => !tables().hidden.has(id)),
  setWithdrawn: async (subjectId, isWithdrawn) => {
    written();
    hide(tables(), subjectId, isWithdrawn);
  },
  ensure: async (name, id) => {
    const known = tables().subjects.find(
      (subject) => subject.name === name && subject.kind !== "person" && !tables().hidden.has(subject.id),
    );
    if (known) return { id: known.id, name };
    written();
    const subject = { id: id(), name };
    tables().subjects.push({ ...subject, kind: "unit" });
    return subject;
  },
  find: async (id) => tables().subjects.find((subject) => subject.id === id) ?? null,
  insert: async (subject) => {
    written();
    tables().subjects.push(subject);
  },
  update: async (subject) => {
    written();
    tables().subjects = replaced(tables().subjects, ({ id }) => id === subject.id, subject);
  },
  groups: async () => {
    const names = new Map(tables().subjects.map(({ id, name }) => [id, name]));
    const memberships = tables().memberships.toSorted((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1));
    return tables()
      .subjects.filter(({ kind }) => kind === "group")
      .map(({ id, name }) => ({
        id,
        name,
        memberships: memberships
          .filter(({ groupId }) => groupId === id)
          .map(({ subject, joinedOn, leftOn }) => ({
            subject: { id: subject.id, name: names.get(subject.id) ?? subject.name },
            joinedOn,
            leftOn,
          })),
      }));
  },
  setMemberships: async (groupId, memberships) => {
    written();
    tables().memberships = [
      ...tables().memberships.filter((membership) => membership.groupId !== groupId),
      ...memberships.map(({ subjectId, joinedOn, leftOn }) => ({
        groupId,
        subject: { id: subjectId, name: "" },
        joinedOn,
        leftOn,
      })),
    ];
  },
  join: async (groupId, subjectId, joinedOn) => {
    written();
    tables().memberships.push({ groupId, subject: { id: subjectId, name: "" }, joinedOn, leftOn: null });
  },
  leave: async (groupId, subjectId, leftOn) => {
    const isOpen = (membership: Tables["memberships"][number]) =>
      membership.groupId === groupId && membership.subject.id === subjectId && membership.leftOn === null;
    if (!tables().memberships.some(isOpen)) throw new DutyError("not-found", { what: "member", id: subjectId });
    written();
    tables().memberships = tables().memberships.map((membership) =>
      isOpen(membership) ? { ...membership, leftOn } : membership,
    );
  },
  correctMembership: async (correction) => {
    const { groupId, subjectId, before, after } = correction;
    const isIt = (membership: Tables["memberships"][number]) =>
      membership.groupId === groupId && membership.subject.id === subjectId && membership.joinedOn === before.joinedOn;
    if (!tables().memberships.some(isIt)) throw new DutyError("not-found", { what: "member", id: subjectId });
    written();
    tables().memberships = tables().memberships.map((membership) =>
      isIt(membership) ? { ...membership, ...after } : membership,
    );
    tables().membershipCorrections.push(correction);
  },
  membershipCorrections: async () => [...tables().membershipCorrections],
  removeMembership: async (removal) => {
    const isIt = (membership: Tables["memberships"][number]) =>
      membership.groupId === removal.groupId &&
      membership.subject.id === removal.subjectId &&
      membership.joinedOn === removal.stay.joinedOn;
    if (!tables().memberships.some(isIt)) throw new DutyError("not-found", { what: "member", id: removal.subjectId });
    written();
    tables().memberships = tables().memberships.filter((membership) => !isIt(membership));
    tables().membershipRemovals.push(removal);
  },
  membershipRemovals: async () => [...tables().membershipRemovals],
  remove: async (id) => {
    if (isNamed(tables(), id)) return false;
    written();
    tables().subjects = tables().subjects.filter((subject) => subject.id !== id);
    return true;
  },
});

const events = (tables: Access, written: () => void): EventRepository => {
  return {
    list: async () => [...tables().events],
    find: async (id) => tables().events.find((event) => event.id === id) ?? null,
    append: async (entry) => {
      written();
      tables().eventEntries.push(entry);
      const entries = tables().eventEntries.filter(({ eventId }) => eventId === entry.eventId);
      const { fields, loggedAt, withdrawal } = foldEvent(entries);
      const { name, ...rest } = fields;
      const mark = { withdrawnAt: withdrawal?.at ?? null, withdrawnReason: withdrawal?.reason ?? null };
      const event = { id: entry.eventId, event: name, ...rest, recordedAt: loggedAt, ...mark };
      if (entry.type === "logged") tables().events.push(event);
      else tables().events = replaced(tables().events, ({ id }) => id === event.id, event);
    },
    historyOf: async (id) => tables().eventEntries.filter(({ eventId }) => eventId === id),
    histories: async () => Map.groupBy(tables().eventEntries, ({ eventId }) => eventId),
    anchors: async () => [...tables().anchors],
    setAnchor: async (anchor) => {
      written();
      const isOld = (old: StoredAnchor) =>
        old.obligationId === anchor.obligationId && old.subject?.id === anchor.subject?.id && old.supersededAt === null;
      const superseded = (old: StoredAnchor) => (isOld(old) ? { ...old, supersededAt: anchor.recordedAt } : old);
      tables().anchors = [...tables().anchors.map(superseded), anchor];
    },
  };
};

const sessions = (tables: Access, written: () => void): SessionRepository => {
  const exists = (id: string) => {
    if (!tables().sessions.some((session) => session.id === id))
      throw new DutyError("not-found", { what: "session", id });
  };
  return {
    list: async () =>
      tables()
        .sessions.filter(({ id }) => !tables().droppedSessions.has(id))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    find: async (id) => tables().sessions.find((session) => session.id === id) ?? null,
    insert: async (more) => {
      written();
      tables().sessions.push(...more);
    },
    move: async (id, date, time) => {
      exists(id);
      written();
      tables().sessions = tables().sessions.map((session) =>
        session.id === id ? { ...session, date, time } : session,
      );
    },
    drop: async (id, at) => {
      exists(id);
      written();
      if (at === null) tables().droppedSessions.delete(id);
      else tables().droppedSessions.add(id);
    },
  };
};

const steps = (tables: Access, written: () => void): StepRepository => ({
  append: async (step) => {
    written();
    tables().steps.push(step);
  },
  find: async (id) => tables().steps.find((step) => step.id === id) ?? null,
  list: async (session, most) =>
    tables()
      .steps.filter((step) => step.session === session)
      .toReversed()
      .slice(0, most),
  laterInEffect: async (id) => {
    const at = tables().steps.findIndex((step) => step.id === id);
    return at < 0
      ? []
      : tables()
          .steps.slice(at + 1)
          .filter(({ undoneAt }) => undoneAt === null);
  },
  markUndone: async (id, at) => {
    written();
    tables().steps = tables().steps.map((step) => (step.id === id ? { ...step, undoneAt: at } : step));
  },
});

/** Whether anything names a subject, as the foreign keys of the database see it. */
const isNamed = (all: Tables, id: string): boolean =>
  all.memberships.some(({ groupId, subject }) => groupId === id || subject.id === id) ||
  all.obligations.some(({ subjects, terms }) =>
    [...subjects, ...(terms ?? []).map(({ subject }) => subject)].some((subject) => subject.id === id),
  ) ||
  all.credits.some(({ subjectId }) => subjectId === id) ||
  all.history.some(({ key }) => key.subjectId === id) ||
  all.events.some(({ subject }) => subject?.id === id) ||
  [...all.participants.values()].flat().some(({ subjectId }) => subjectId === id) ||
  all.membershipRemovals.some(({ groupId, subjectId }) => groupId === id || subjectId === id) ||
  all.membershipCorrections.some(({ groupId, subjectId }) => groupId === id || subjectId === id);

const slips = (tables: Access, written: () => void): SlipRepository => ({
  insert: async (slip) => {
    written();
    tables().slips.push(slip);
  },
  withdraw: async (withdrawal) => {
    written();
    tables().slipWithdrawals.push(withdrawal);
  },
  reply: async (reply) => {
    written();
    tables().slipReplies.push(reply);
  },
  list: async () =>
    tables().slips.map(({ html: _html, ...slip }) => ({
      ...slip,
      replies: tables().slipReplies.filter(({ slipId }) => slipId === slip.id),
      withdrawal: tables().slipWithdrawals.find(({ slipId }) => slipId === slip.id) ?? null,
    })),
  naming: async (key) =>
    tables()
      .slips.filter(({ lines }) => lines.some((line) => keyOfId(line.key) === keyOfId(key)))
      .map(({ html: _html, lines: _lines, ...slip }) => ({
        ...slip,
        withdrawal: tables().slipWithdrawals.find(({ slipId }) => slipId === slip.id) ?? null,
      })),
  page: async (id) => tables().slips.find((slip) => slip.id === id)?.html ?? null,
});

const activities = (tables: Access, written: () => void): ActivityRepository => {
  const within = (from: string, to: string) =>
    tables()
      .activities.filter(({ happenedOn }) => from <= happenedOn && happenedOn <= to)
      .toSorted((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1));
  const creditsOf = (ids: readonly string[]) => tables().credits.filter(({ activityId }) => ids.includes(activityId));
  return {
    append: async (entry, evidence = []) => {
      written();
      tables().activityEntries.push(entry);
      tables().evidence.push(...evidence);
      const { activityId } = entry;
      const entries = tables().activityEntries.filter((one) => one.activityId === activityId);
      const record = foldActivity(entries);
      const activity = activityFrom(entries, record);
      if (entry.type === "recorded") tables().activities.push(activity);
      else tables().activities = replaced(tables().activities, ({ id }) => id === activityId, activity);
      tables().participants.set(activityId, record.fields.participants);
      const credits = new Map([...record.credits].map(([id, credit]) => [id, creditFrom(activityId, credit)]));
      const known = new Set(tables().credits.map(({ id }) => id));
      tables().credits = [
        ...tables().credits.map((credit) => credits.get(credit.id) ?? credit),
        ...[...credits.values()].filter(({ id }) => !known.has(id)),
      ];
      tables().evidence = tables().evidence.map((file) =>
        file.activityId === activityId ? { ...file, withdrawn: (record.evidence.get(file.id) ?? null) !== null } : file,
      );
    },
    historyOf: async (id) => tables().activityEntries.filter(({ activityId }) => activityId === id),
    histories: async (ids) =>
      Map.groupBy(
        tables().activityEntries.filter(({ activityId }) => ids?.includes(activityId) ?? true),
        ({ activityId }) => activityId,
      ),
    find: async (id) => tables().activities.find((activity) => activity.id === id) ?? null,
    list: async (from, to) => within(from, to),
    credits: async (from, to) => creditsOf(within(from, to).map(({ id }) => id)),
    creditsOf: async (ids) => creditsOf(ids),
    creditsTo: async (obligationId, subjectId) =>
      creditsOf(within("1900-01-01", "2199-12-31").map(({ id }) => id)).filter(
        (credit) => credit.obligationId === obligationId && (subjectId === undefined || credit.subjectId === subjectId),
      ),
    evidenceOf: async (ids) => tables().evidence.filter(({ activityId }) => ids.includes(activityId)),
    findEvidence: async (id) => tables().evidence.find((evidence) => evidence.id === id) ?? null,
    participantsOf: async (ids) => new Map(ids.map((id) => [id, tables().participants.get(id) ?? []])),
    findCredit: async (id) => tables().credits.find((credit) => credit.id === id) ?? null,
  };
};

const history = (tables: Access, written: () => void): HistoryRepository => {
  const states = () =>
    [...Map.groupBy(tables().history, (event) => keyOfId(event.key)).values()].flatMap((events) => {
      const [first] = events;
      return first ? [{ key: first.key, state: foldHistory(events) }] : [];
    });
  return {
    append: async (event) => {
      written();
      tables().history.push(event);
    },
    listFor: async (key) => tables().history.filter((event) => keyOfId(event.key) === keyOfId(key)),
    listAll: async () => [...tables().history],
    states: async () => states(),
    statesOf: async (obligationId, subjectId) =>
      states().filter(({ key }) => key.obligationId === obligationId && key.subjectId === subjectId),
  };
};

/** The roster over maps. Erasing reaches the subject's name alone: texts are erased by the database (`test/db`). */
const roster = (tables: Access, written: () => void): RosterRepository => {
  const named = <T extends { readonly id: string; readonly name: string }>(items: Map<string, T>): T[] =>
    [...items.values()]
      .map((item) => ({ ...item, name: tables().subjects.find(({ id }) => id === item.id)?.name ?? item.name }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    all: async () => ({ persons: named(tables().persons), bodies: named(tables().bodies) }),
    queries: async () => [...tables().queries.values()].toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1)),
    setPerson: async (person) => {
      written();
      tables().persons = new Map(tables().persons).set(person.id, person);
    },
    setBody: async (body) => {
      written();
      tables().bodies = new Map(tables().bodies).set(body.id, body);
    },
    drop: async (gone) => {
      written();
      tables().persons = new Map([...tables().persons].filter(([id]) => id !== gone));
      tables().bodies = new Map([...tables().bodies].filter(([id]) => id !== gone));
    },
    setQuery: async (query) => {
      written();
      tables().queries = new Map(tables().queries).set(query.groupId, query);
    },
    dropQuery: async (groupId) => {
      written();
      tables().queries = new Map([...tables().queries].filter(([id]) => id !== groupId));
    },
    erase: async ({ subjectId, mark }) => {
      written();
      tables().subjects = tables().subjects.map((subject) =>
        subject.id === subjectId ? { ...subject, name: mark } : subject,
      );
      hide(tables(), subjectId, true);
      return { replaced: 1, left: 0 };
    },
  };
};

const coverage = (tables: Access, written: () => void): CoverageRepository => {
  const without = (isGone: (mark: CoverageMark) => boolean) =>
    new Map([...tables().coverageMarks].filter(([, mark]) => !isGone(mark)));
  return {
    lists: async () => [...tables().coverage.values()],
    marks: async () => [...tables().coverageMarks.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    setList: async (list) => {
      written();
      tables().coverage = new Map(tables().coverage).set(keyOfId(list.key), list);
    },
    dropList: async (key) => {
      written();
      tables().coverage = new Map([...tables().coverage].filter(([name]) => name !== keyOfId(key)));
      tables().coverageMarks = without((mark) => keyOfId(mark.key) === keyOfId(key));
    },
    setMark: async (mark) => {
      written();
      const name = `${keyOfId(mark.key)} ${mark.memberId}`;
      tables().coverageMarks = new Map(tables().coverageMarks).set(name, mark);
    },
    clearMark: async (key, memberId) => {
      written();
      tables().coverageMarks = without((mark) => keyOfId(mark.key) === keyOfId(key) && mark.memberId === memberId);
    },
  };
};
