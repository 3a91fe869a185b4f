import { acts } from "./acts.ts";
import { activities } from "./activities.ts";
import { anchors } from "./anchors.ts";
import { app } from "./app.ts";
import { backups } from "./backups.ts";
import { board } from "./board.ts";
import { calendar } from "./calendar.ts";
import { credits } from "./credits.ts";
import { documents } from "./documents.ts";
import { events } from "./events.ts";
import { files } from "./files.ts";
import { holidays } from "./holidays.ts";
import { imports } from "./imports.ts";
import { obligations } from "./obligations.ts";
import { occurrences } from "./occurrences.ts";
import { observances } from "./observances.ts";
import { os } from "./procedure-builder.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { slips } from "./slips.ts";
import { statute } from "./statute.ts";
import { subjects } from "./subjects.ts";

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
  statute,
  documents,
  slips,
  files,
  holidays,
  observances,
  settings,
  backups,
});
