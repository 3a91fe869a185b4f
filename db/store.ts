import { AsyncLocalStorage } from "node:async_hooks";
import type { Repositories, Store } from "../shared/application/ports/ports.ts";
import { DutyError } from "../shared/domain/errors.ts";
import type { WritableDb } from "./open.ts";
import { repositoriesOver } from "./repositories/repositories-over.ts";

/**
 * The store over one connection.
 *
 * There is one connection, so whoever asks from inside a transaction without using the repositories that were handed
 * in would wait for ever for that transaction to end. Such calls, and transactions inside a transaction, join it.
 *
 * @param readOnly  Opened without the right to write: every transaction is refused with `data-read-only`.
 */
export function storeOver(db: WritableDb, folder: string, readOnly: boolean): Store {
  const outside = repositoriesOver(db);
  const running = new AsyncLocalStorage<Repositories>();
  const current = (): Repositories => running.getStore() ?? outside;
  return {
    get plans() {
      return current().plans;
    },
    get obligations() {
      return current().obligations;
    },
    get subjects() {
      return current().subjects;
    },
    get activities() {
      return current().activities;
    },
    get history() {
      return current().history;
    },
    get notices() {
      return current().notices;
    },
    get announcements() {
      return current().announcements;
    },
    get settings() {
      return current().settings;
    },
    get calendarExports() {
      return current().calendarExports;
    },
    get events() {
      return current().events;
    },
    get sessions() {
      return current().sessions;
    },
    get percentLists() {
      return current().percentLists;
    },
    get slips() {
      return current().slips;
    },
    get kept() {
      return current().kept;
    },
    get acts() {
      return current().acts;
    },
    get steps() {
      return current().steps;
    },
    transaction: async (work) => {
      if (readOnly) throw new DutyError("data-read-only", { folder });
      const joined = running.getStore();
      if (joined) return work(joined);
      return db.transaction().execute((transaction) => {
        const inside = repositoriesOver(transaction);
        return running.run(inside, () => work(inside));
      });
    },
  };
}
