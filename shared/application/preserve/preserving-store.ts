import { effectsOf } from "../../contract/procedure-list.ts";
import type { WriteName } from "../../contract/procedure-types.ts";
import type { Core } from "../core/core.ts";
import type { Ports, Repositories, Store } from "../ports/ports.ts";
import { recordingChanges } from "./record-changes.ts";
import { type BeforeChange, preserveLost } from "./preserve-lost.ts";
import { refusingClosedYears } from "./refuse-closed-years.ts";
import { withAppendsSeen } from "./appends-seen.ts";

const doneNow = ({ clock, facts }: Ports) => ({ on: clock.today(), at: clock.now(), by: facts.actor });

/**
 * The store of one write: occurrences that a change would take away although they were missed or on record are
 * preserved in the transaction of the change itself, so that no use case has to think of it and none can forget it
 * (design.md section 3: a breach never clears itself). An act is stored with every change of its work, including those
 * that preserve.
 *
 * @param procedure  The write, such as `obligations.amend`, which becomes the cause of the preserved occurrences.
 */
export function preservingStore(core: Core, procedure: WriteName): Store {
  const { store } = core.ports;
  const { stale, takesAway } = effectsOf(procedure);
  if (takesAway === undefined) return store;
  const transaction: Store["transaction"] = async (work, options) => {
    const before: BeforeChange = { snapshot: await core.derived.snapshot(), procedure, ...options };
    const act = options?.act;
    return store.transaction(async (plain: Repositories) => {
      const recording = act ? recordingChanges(plain) : null;
      const repositories = recording?.repositories ?? plain;
      const seen = withAppendsSeen(refusingClosedYears(repositories, before.snapshot));
      const value = await work(seen.repositories);
      await preserveLost(
        core.ports,
        repositories,
        before,
        stale === "everything" ? "rules" : [...seen.duties.values()],
      );
      if (act && recording) await plain.acts.add({ ...act, ...doneNow(core.ports), changes: recording.changes });
      return value;
    });
  };
  return { ...store, transaction };
}
