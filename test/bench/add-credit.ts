import { type KeptYears, valueOf, withKeptYears } from "./kept-years.ts";
import { type Ratio, medianMs } from "./measure.ts";

const DUTIES = 5_000;

/** One more credit recorded and the board asked again, against a core that has to work everything out. */
export const addCreditBench = (): Promise<Ratio[]> =>
  withKeptYears(DUTIES, async (kept) => {
    const { dispatch } = kept;
    const peerMs = await medianMs(1, () => valueOf(kept.fresh(), "board.get", {}));
    await valueOf(dispatch, "board.get", {});
    const oursMs = await medianMs(25, async () => {
      await recordOne(dispatch);
      await valueOf(dispatch, "board.get", {});
    });
    return [
      {
        name: "board after one more credit, 5,000 obligations, five years kept",
        oursMs,
        peer: "board worked out anew",
        peerMs,
      },
    ];
  });

const recordOne = (dispatch: KeptYears["dispatch"]) =>
  valueOf(dispatch, "activities.record", {
    title: "学习",
    happenedOn: "2026-06-20",
    credits: [{ obligationId: "d5", subjectId: "unit", recurrenceId: "2026" }],
    noEvidenceReason: "在册",
  });
