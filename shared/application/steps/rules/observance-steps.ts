import type { WriteName } from "../../../contract/procedure-types.ts";
import type { ObservanceView } from "../../../contract/schemas/observance.ts";
import type { Core } from "../../core/core.ts";
import { type Step, type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

type Of = Pick<ObservanceView, "observance" | "year">;

/** The announced days before a write. */
const daysBefore = async ({ ports }: Core, { observance, year }: Of): Promise<ObservanceView["announced"]> =>
  (await ports.store.announcements.list()).findLast(
    (announcement) => announcement.observance === observance && announcement.year === year,
  )?.days ?? null;

/** The step of a write of announced days. Records about duties that depend on the days rest on this step. */
async function daysSet(core: Core, of: Of): Promise<(view: ObservanceView) => Promise<Step>> {
  const before = await daysBefore(core, of);
  const { observance, year } = of;
  return async ({ name, duties }) => {
    const words = await undoWords(core);
    return {
      subject: { name, other: String(year) },
      changed: [
        named.observance(observance, year),
        ...duties.map(({ obligationId }) => named.anchor(obligationId, null)),
      ],
      back: [
        before
          ? ask("observances", "announce", { observance, year, ...before, note: words })
          : ask("observances", "withdraw", { observance, year, reason: words }),
      ],
    };
  };
}

export const observanceSteps = {
  "observances.announce": step("observances", "announce", daysSet),
  "observances.withdraw": step("observances", "withdraw", daysSet),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
