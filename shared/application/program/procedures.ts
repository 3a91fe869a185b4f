import { base64 } from "@scure/base";
import { appInfo } from "./app-info.ts";
import { changeSettings } from "./change-settings.ts";
import { createDaily } from "./create-daily.ts";
import { exportPages } from "./export/export-pages.ts";
import { sinceLastStart } from "./since-last-start.ts";
import { os } from "../core/procedure-builder.ts";
import { definedParts } from "../ports/defined-parts.ts";
import { loadSettings } from "../ports/load-settings.ts";

/** The program itself: the place of its data and its pending work. */
export const app = os.app.router({
  info: os.app.info.handler(({ context }) => appInfo(context.core)),
  edition: os.app.edition.handler(async ({ context }) => ({ edition: context.core.derived.edition })),
  sinceLastStart: os.app.sinceLastStart.handler(({ context }) => sinceLastStart(context.core)),
  markSeen: os.app.markSeen.handler(async ({ context }) => {
    const { store, clock } = context.core.ports;
    await store.transaction(({ settings }) => settings.setLastSeenOn(clock.today()));
    return {};
  }),
});

/** The settings of a person; fields left out of a request stay. */
export const settings = os.settings.router({
  get: os.settings.get.handler(({ context }) => loadSettings(context.core.ports.store.settings)),
  set: os.settings.set.handler(({ context, input }) => changeSettings(context.core, definedParts(input))),
});

/** Files that leave the program go where the person says. */
export const files = os.files.router({
  save: os.files.save.handler(({ context, input }) =>
    context.core.ports.files.save(input.name, base64.decode(input.content)),
  ),
});

/** Backups of the data folder, and its health. */
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
  exportAll: os.backups.exportAll.handler(async ({ context, input }) => {
    const { backups: store, clock, events } = context.core.ports;
    return store.exportTo({ ...input, at: clock.now() }, exportPages(context.core), (done, total) =>
      events.publish({ type: "export-step", done, total }),
    );
  }),
});

/** A copied file that no record names is left over from a record that failed; nothing is lost or wrong. */
const isNote = ({ check }: { readonly check: string }): boolean => check === "evidence-orphans";
