import { acts } from "../acts/procedures.ts";
import { activities } from "../activities/procedures.ts";
import { anchors } from "../events/anchor-procedures.ts";
import { app } from "../program/procedures.ts";
import { backups } from "../program/backup-procedures.ts";
import { board } from "../board/procedures.ts";
import { calendar } from "../calendar/procedures.ts";
import { credits } from "../activities/credit-procedures.ts";
import { documents } from "../papers/procedures.ts";
import { events } from "../events/procedures.ts";
import { files } from "../program/file-procedures.ts";
import { holidays } from "../holidays/procedures.ts";
import { imports } from "../imports/procedures.ts";
import { obligations } from "../obligations/procedures.ts";
import { occurrences } from "../occurrences/procedures.ts";
import { observances } from "../holidays/observance-procedures.ts";
import { os } from "../core/procedure-builder.ts";
import { search } from "../search/procedures.ts";
import { session } from "../steps/procedures.ts";
import { settings } from "../program/setting-procedures.ts";
import { slips } from "../papers/slip-procedures.ts";
import { standing } from "../standing/procedures.ts";
import { statute } from "../board/statute-procedures.ts";
import { subjects } from "../subjects/procedures.ts";

/** Every procedure of the contract with its use case; a procedure without one does not compile. */
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
  standing,
  statute,
  documents,
  slips,
  files,
  holidays,
  observances,
  settings,
  backups,
});
