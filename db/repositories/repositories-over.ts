import type { Repositories } from "../../shared/application/ports/ports.ts";
import type { WritableDb } from "../open.ts";
import { actRepository } from "./act-repository.ts";
import { activityRepository } from "./activity-repository.ts";
import { announcementRepository } from "./announcement-repository.ts";
import { calendarExportRepository } from "./calendar-export-repository.ts";
import { coverageRepository } from "./coverage-repository.ts";
import { calendarImportRepository } from "./calendar-import-repository.ts";
import { eventRepository } from "./event-repository.ts";
import { historyRepository } from "./history-repository.ts";
import { holidayNoticeRepository } from "./holiday-notice-repository.ts";
import { preservedRepository } from "./preserved-repository.ts";
import { obligationRepository } from "./obligation-repository.ts";
import { publicationRepository } from "./publication-repository.ts";
import { percentListRepository } from "./percent-list-repository.ts";
import { planRepository } from "./plan-repository.ts";
import { reminderRepository } from "./reminder-repository.ts";
import { rosterRepository } from "./roster-repository.ts";
import { sessionRepository } from "./session-repository.ts";
import { settingRepository } from "./setting-repository.ts";
import { slipRepository } from "./slip-repository.ts";
import { standingSheetRepository } from "./standing-sheet-repository.ts";
import { stepRepository } from "./step-repository.ts";
import { subjectRepository } from "./subject-repository.ts";
import { yearActRepository } from "./year-act-repository.ts";

/** Every repository over one database, or over one transaction in it. */
export const repositoriesOver = (db: WritableDb): Repositories => ({
  plans: planRepository(db),
  obligations: obligationRepository(db),
  subjects: subjectRepository(db),
  activities: activityRepository(db),
  history: historyRepository(db),
  notices: holidayNoticeRepository(db),
  announcements: announcementRepository(db),
  settings: settingRepository(db),
  calendarExports: calendarExportRepository(db),
  calendarImports: calendarImportRepository(db),
  publications: publicationRepository(db),
  events: eventRepository(db),
  sessions: sessionRepository(db),
  percentLists: percentListRepository(db),
  slips: slipRepository(db),
  preserved: preservedRepository(db),
  acts: actRepository(db),
  steps: stepRepository(db),
  standingSheets: standingSheetRepository(db),
  reminders: reminderRepository(db),
  roster: rosterRepository(db),
  coverage: coverageRepository(db),
  yearActs: yearActRepository(db),
});
