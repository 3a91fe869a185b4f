import { stat } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { type FullBackup, manifestOf, readFullBackup } from "../../db/full-backup/full-backup.ts";
import { type PassedOver, latestBackupsAt, unreadableSetsAt } from "../../db/full-backup/latest-backup.ts";
import { restoreFullBackup } from "../../db/full-backup/restore-full-backup.ts";
import { restoreBackup } from "../../db/restore.ts";
import type { Instant } from "../../shared/domain/date/clock.ts";
import { DutyError } from "../../shared/domain/errors.ts";
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
      const done = full
        ? { ...(await restoreFullBackup(folder, full.backup, { clock })), backup: full.backup.folder }
        : { ...(await restoreBackup(folder, place, { clock })), evidence: 0, backup: place };
      const passedOver = full?.passedOver ?? [];
      if (options.json) return printJson(context, { folder, ...done, passedOver });
      io.out(`${texts.restored(done.backup, folder)}\n`);
      if (done.evidence > 0) io.out(`${texts.evidenceBack(done.evidence)}\n`);
      if (done.replaced !== null) io.out(`${texts.formerDatabase(done.replaced)}\n`);
      if (done.lacking.length > 0) io.err(`${texts.notRestored(done.lacking.map(({ name }) => name))}\n`);
      for (const { folder: passed, why } of passedOver) io.err(`${texts.passedOver[why](passed)}\n`);
    });
}

interface Chosen {
  readonly backup: FullBackup;
  /** Later ones that were not taken. */
  readonly passedOver: readonly PassedOver[];
}

/**
 * The backup in the folder itself; else the latest of the calendar whose backups are there.
 *
 * @throws {DutyError} `backup-damaged` where every manifest is damaged.
 * @throws {UsageError} where there is none, or where several calendars have backups there, so that the person has to
 *   choose.
 */
function fullBackupAt(folder: string, now: Instant, { texts }: CommandContext): Chosen {
  const own = readFullBackup(folder);
  if (own) return { backup: own, passedOver: [] };
  const latest = latestBackupsAt(folder, now);
  if (latest.length > 1) throw new UsageError(texts.severalCalendars(latest.map(({ backup }) => backup.folder)));
  const [only] = latest;
  if (only) return only;
  const [unreadable] = unreadableSetsAt(folder);
  if (!unreadable) throw new UsageError(texts.noFullBackup(folder));
  throw new DutyError("backup-damaged", {
    backup: unreadable,
    finding: { file: path.basename(manifestOf(unreadable)), fault: "broken" },
  });
}
