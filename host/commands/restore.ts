import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { depotsIn, fullBackupsIn, readFullBackup } from "../../db/full-backup/full-backup.ts";
import type { FullBackup } from "../../db/full-backup/full-backup.ts";
import { restoreFullBackup } from "../../db/full-backup/restore-full-backup.ts";
import { restoreBackup } from "../../db/restore.ts";
import type { CommandContext, CommonOptions } from "../command-line/context.ts";
import { UsageError } from "../command-line/failures.ts";
import { printJson } from "../command-line/print-json.ts";
import { clockOf, dataFolderOf } from "../command-line/with-core.ts";

/**
 * `duty restore BACKUP`: puts a backup in the place of the database, which is kept aside. A file is a copy of the database; a folder
 * is a full backup, or a place with several, of which the latest is taken, and its evidence comes back, too.
 */
export function addRestoreCommand(program: Command, context: CommandContext): void {
  const { io, texts } = context;
  program
    .command("restore")
    .description(texts.commands.restore)
    .argument("<BACKUP>")
    .action(async (named: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const folder = await dataFolderOf(context, options, "change");
      const clock = clockOf(options);
      const place = path.resolve(io.currentFolder, named);
      const isFolder = (await stat(place).catch(() => null))?.isDirectory() ?? false;
      const full = isFolder ? fullBackupAt(place, clock.now(), context) : null;
      if (isFolder && full === null) throw new UsageError(texts.noFullBackup(place));
      await mkdir(folder, { recursive: true });
      const done = full
        ? { ...(await restoreFullBackup(folder, full, { clock })), backup: full.folder }
        : { ...(await restoreBackup(folder, place, { clock })), evidence: 0, backup: place };
      if (options.json) return printJson(context, { folder, ...done });
      io.out(`${texts.restored(done.backup, folder)}\n`);
      if (done.evidence > 0) io.out(`${texts.evidenceBack(done.evidence)}\n`);
      if (done.replaced !== null) io.out(`${texts.formerDatabase(done.replaced)}\n`);
    });
}

/**
 * The backup in that folder; else the latest of the calendar whose backups lie there, without those from ahead of now.
 * @throws {UsageError} where several calendars have theirs there: which one is meant a person has to say.
 */
function fullBackupAt(folder: string, now: string, { texts }: CommandContext): FullBackup | null {
  const own = readFullBackup(folder);
  if (own) return own;
  const latest = [folder, ...depotsIn(folder)].flatMap(
    (depot) => fullBackupsIn(depot).find(({ manifest }) => manifest.at <= now) ?? [],
  );
  if (latest.length > 1) throw new UsageError(texts.severalCalendars(latest.map((backup) => backup.folder)));
  return latest[0] ?? null;
}
