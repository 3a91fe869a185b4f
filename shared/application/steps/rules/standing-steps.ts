import type { WriteName } from "../../../contract/procedure-types.ts";
import { sheetPlaces } from "../../standing/sheet-places.ts";
import { type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

export const standingSteps = {
  "standing.addGoals": step("standing", "addGoals", async (core, { obligationId }) => {
    const work = await core.ports.store.obligations.find(obligationId);
    return async (goals) => {
      if (!work) return null;
      const reason = await undoWords(core);
      return {
        subject: { name: work.title, other: goals.map(({ title }) => title).join("、") },
        changed: goals.map(({ id }) => named.duty(id)),
        uses: [named.duty(obligationId)],
        back: goals.map(({ id }) => ask("obligations", "change", { id, status: "set-aside", reason })),
      };
    };
  }),
  "standing.setSheet": step("standing", "setSheet", async ({ ports: { store } }, { obligationId, month }) => {
    const before = sheetPlaces(await store.standingSheets.list(), month)(obligationId);
    return async () => ({
      subject: { name: (await store.obligations.find(obligationId))?.title ?? "", other: month },
      changed: [named.sheet(obligationId, month)],
      uses: [named.duty(obligationId)],
      back: [ask("standing", "setSheet", { obligationId, month, ...before })],
    });
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
