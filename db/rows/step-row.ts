import { z } from "zod";
import { stepSubject } from "../../shared/contract/schemas/session-step.ts";
import type { StoredStep } from "../../shared/application/ports/stores/step-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { readJson, readTexts } from "./json.ts";

const inverse = z.array(z.object({ name: z.string(), input: z.unknown() }));

export const stepFromRow = (row: RowOf<"session_step">): StoredStep => ({
  id: row.id,
  session: row.session,
  at: row.at,
  on: row.done_on,
  procedure: row.procedure,
  subject: readJson(stepSubject, row.subject, "session_step.subject", row.id),
  inverse: row.inverse === null ? null : readJson(inverse, row.inverse, "session_step.inverse", row.id),
  hindrance: row.hindrance,
  changed: readTexts(row.changed, "session_step.changed", row.id),
  uses: readTexts(row.uses, "session_step.uses", row.id),
  undoneAt: row.undone_at,
});

export const stepToRow = (step: StoredStep): NewRowOf<"session_step"> => ({
  id: step.id,
  session: step.session,
  at: step.at,
  done_on: step.on,
  procedure: step.procedure,
  subject: JSON.stringify(step.subject),
  inverse: step.inverse === null ? null : JSON.stringify(step.inverse),
  hindrance: step.hindrance,
  changed: JSON.stringify(step.changed),
  uses: JSON.stringify(step.uses),
  undone_at: step.undoneAt,
});
