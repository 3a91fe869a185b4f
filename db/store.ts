import type { Store } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import type { WritableDb } from "./open.ts";
import { repositoriesOver } from "./repositories/repositories-over.ts";

/**
 * The store over the only connection. A request to the store itself waits for a running transaction to end; inside a
 * transaction only its own repositories answer.
 *
 * @param readOnly  Opened without the right to write: every transaction is refused with `data-read-only`.
 */
export const storeOver = (db: WritableDb, folder: string, readOnly: boolean): Store => ({
  ...repositoriesOver(db),
  transaction: async (work) => {
    if (readOnly) throw new DutyError("data-read-only", { folder });
    return db.transaction().execute((transaction) => work(repositoriesOver(transaction)));
  },
});
