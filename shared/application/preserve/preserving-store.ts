import { effectsOf } from "../../contract/procedure-list.ts";
import type { WriteName } from "../../contract/procedure-types.ts";
import type { Core } from "../core/core.ts";
import type { Ports, Repositories, Store } from "../ports/ports.ts";
import { recordingChanges } from "./record-changes.ts";
import { type BeforeChange, preserveLost } from "./preserve-lost.ts";
import { withAppendsSeen } from "./appends-seen.ts";

const doneNow = ({ clock, facts }: Ports) => ({ on: clock.today(), at: clock.now(), by: facts.actor });

/**
 * The store of one write: what a change would take away although it was missed or is on record is kept in the transaction of the
 * change itself, so that no use case has to think of it and none can forget it (design.md section 3: a breach never clears
 * itself). What is done as one act is stored with every change that it makes, those of the keeping among them.
 *
 * @param procedure The write, e.g. `obligations.amend`: the cause that what was kept names.
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
      const seen = withAppendsSeen(repositories);
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
