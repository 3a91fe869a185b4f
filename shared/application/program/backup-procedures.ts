import { exportAll } from "./export/export-all.ts";
import { createDaily } from "./create-daily.ts";
import { os } from "../core/procedure-builder.ts";

/** Copies of the data folder, and its health. */
export const backups = os.backups.router({
  create: os.backups.create.handler(({ context }) => {
    const { backups: store, clock } = context.core.ports;
    return store.create(clock.now());
  }),
  createFull: os.backups.createFull.handler(({ context, input }) => {
    const { backups: store, clock } = context.core.ports;
    return store.createFull(input.place, clock.now());
  }),
  createDaily: os.backups.createDaily.handler(async ({ context }) => ({ made: await createDaily(context.core) })),
  listFull: os.backups.listFull.handler(({ context, input }) => {
    const { backups: store, clock } = context.core.ports;
    return store.listFull(input.place, clock.now());
  }),
  check: os.backups.check.handler(async ({ context }) => {
    const report = await context.core.ports.backups.check();
    return { ok: report.findings.every(isNote), ...report };
  }),
  exportAll: os.backups.exportAll.handler(({ context }) => exportAll(context.core)),
});

/** A copied file that no record names is left over from a record that failed; nothing is lost or wrong. */
const isNote = ({ check }: { readonly check: string }): boolean => check === "evidence-orphans";
