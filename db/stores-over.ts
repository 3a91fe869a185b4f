import type { Database } from "better-sqlite3";
import type { BackupStore, EvidenceStore, KitWriter, Store } from "../shared/application/ports/ports.ts";
import { backupStoreOf } from "./backup-store.ts";
import { kitWriterIn } from "./evidence-kit/kit-writer.ts";
import { evidenceStoreIn } from "./evidence-store.ts";
import { repositoriesOver } from "./repositories/repositories-over.ts";
import { storeOver } from "./store.ts";
import { kyselyOver } from "./typed-database.ts";

/** The parts of an open data folder that the ports of `shared/application` name. */
export interface Stores {
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly backups: BackupStore;
  readonly kits: KitWriter;
}

/** The stores over the connection of an open data folder. */
export function storesOver(sqlite: Database, folder: string, isReadOnly: boolean): Stores {
  const db = kyselyOver(sqlite, folder);
  return {
    store: storeOver(db, folder, isReadOnly),
    evidence: evidenceStoreIn(folder, isReadOnly),
    kits: kitWriterIn(folder),
    backups: backupStoreOf({ sqlite, db, repositories: repositoriesOver(db), folder }, isReadOnly),
  };
}
