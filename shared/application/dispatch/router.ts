import { acts } from "../acts/procedures.ts";
import { activities, credits } from "../activities/procedures.ts";
import { app, backups, files, settings } from "../program/procedures.ts";
import { board, statute } from "../board/procedures.ts";
import { calendar } from "../calendar/procedures.ts";
import { coverage } from "../coverage/procedures.ts";
import { documents, reports } from "../papers/procedures.ts";
import { anchors, events } from "../events/procedures.ts";
import { holidays, observances } from "../holidays/procedures.ts";
import { imports } from "../imports/procedures.ts";
import { publications } from "../publishing/procedures.ts";
import { obligations } from "../obligations/procedures.ts";
import { occurrences } from "../occurrences/procedures.ts";
import { os } from "../core/procedure-builder.ts";
import { reminders } from "../reminders/procedures.ts";
import { roster } from "../roster/procedures.ts";
import { search } from "../search/procedures.ts";
import { session } from "../steps/procedures.ts";
import { slips } from "../papers/slip-procedures.ts";
import { standing } from "../standing/procedures.ts";
import { years } from "../years/procedures.ts";
import { subjects } from "../subjects/procedures.ts";

/** Every procedure of the contract with its use case. A procedure without a use case does not compile. */
export const router = os.router({
  acts,
  app,
  imports,
  obligations,
  occurrences,
  board,
  calendar,
  activities,
  credits,
  search,
  session,
  events,
  anchors,
  subjects,
  years,
  roster,
  coverage,
  standing,
  statute,
  documents,
  reports,
  slips,
  files,
  holidays,
  observances,
  settings,
  reminders,
  publications,
  backups,
});
