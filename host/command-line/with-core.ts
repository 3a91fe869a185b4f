import { stat } from "node:fs/promises";
import path from "node:path";
import { DutyError } from "../../shared/domain/errors.ts";
import type { Clock } from "../../shared/domain/date/clock.ts";
import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import { type OpenCore, openCore } from "../compose.ts";
import { defaultDataFolder } from "../machine/default-data-folder.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import type { CommandContext, CommonOptions } from "./context.ts";
import { UsageError } from "./failures.ts";

/** A command that only looks makes no data folder; one that brings data makes it where its parent is. */
export type Access = "look" | "change";

export const clockOf = ({ today }: CommonOptions): Clock => productClock(today ?? null, Date.now);

/** The core as a command asks it. */
export interface AskedCore extends OpenCore {
  readonly client: DutyClient;
}

/** Runs a command on the data folder that the options name, and lets the folder go in every case. */
export async function withCore<T>(
  context: CommandContext,
  options: CommonOptions,
  access: Access,
  work: (core: AskedCore) => Promise<T>,
): Promise<T> {
  const folder = await dataFolderOf(context, options, access);
  const core = await openCore({
    folder,
    clock: clockOf(options),
    door: "command-line",
    clerk: options.clerk,
    onFault: (cause) => context.io.env["DUTY_DEBUG"] && console.error(cause),
  });
  try {
    const written = new Set<string>();
    core.hub.subscribe((event) => event.type === "data-changed" && written.add(event.procedure));
    const client = createDutyClient(core.dispatch);
    const outcome = await work({ ...core, client });
    if (written.size > 0) await publishAfter(client, written);
    // Said after success alone: what needed to write has failed with a sentence of its own.
    const { readOnly } = core.state();
    if (readOnly) context.io.err(`${context.texts.readOnly[readOnly]}\n`);
    return outcome;
  } finally {
    await core.close();
  }
}

/** The calendars in folders follow what a command wrote; trouble with them is on their lines and fails no command. */
async function publishAfter(client: DutyClient, written: ReadonlySet<string>): Promise<void> {
  const { movesDates } = await import("../../shared/contract/watch-publications.ts");
  if (![...written].some(movesDates)) return;
  const wanted = (await client.publications.list({})).filter(({ isOn, target }) => isOn && target.kind === "folder");
  for (const { id } of wanted) await client.publications.refresh({ id });
}

/**
 * The folder of `--data`, else `DUTY_DATA`, else the system's own.
 *
 * @throws {UsageError} when the named one is missing: a slip of the pen must not become an empty folder.
 * @throws {DutyError} `data-folder-unusable` when it is a file.
 */
export async function dataFolderOf(context: CommandContext, options: CommonOptions, access: Access): Promise<string> {
  const { io, texts } = context;
  const named = options.data ?? io.env["DUTY_DATA"];
  if (!named) return defaultDataFolder(io);
  const folder = path.resolve(io.currentFolder, named);
  const kind = await kindOf(folder);
  if (kind === "file") throw new DutyError("data-folder-unusable", { folder, reason: texts.notAFolder });
  const mayBeMade = access === "change" && (await kindOf(path.dirname(folder))) === "folder";
  if (kind === "missing" && !mayBeMade) throw new UsageError(texts.noDataFolder(folder));
  return folder;
}

async function kindOf(place: string): Promise<"folder" | "file" | "missing"> {
  const stats = await stat(place).catch(() => null);
  if (stats === null) return "missing";
  return stats.isDirectory() ? "folder" : "file";
}
