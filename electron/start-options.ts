import path from "node:path";
import { parseArgs } from "node:util";
import { type PlainDate, isPlainDate } from "../shared/domain/date/plain-date.ts";
import { DutyError } from "../shared/domain/errors.ts";
import { type Result, fail, ok } from "../shared/domain/result.ts";

/** What may be said at the start; null where nothing was. */
export interface StartOptions {
  /** Absolute. From `--data DIR`, else `DUTY_DATA`. */
  readonly dataFolder: string | null;
  /** From `--today YYYY-MM-DD`, for tests and demonstrations: the clock is set to that day. */
  readonly today: PlainDate | null;
  /** `--hidden`: the window waits for the tray, as at login. */
  readonly isHidden: boolean;
}

/**
 * Reads the command line. What it does not know is left to Electron and Chromium, whose switches share the line.
 * @returns `invalid-date` or `data-folder-unusable` for a value that is missing or makes no sense.
 */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<StartOptions> {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: "string" }, today: { type: "string" }, hidden: { type: "boolean" } },
    strict: false,
    allowPositionals: true,
  });
  const { data = env["DUTY_DATA"] || null, today = null, hidden = false } = values;
  if (data !== null && (typeof data !== "string" || data.trim() === "" || data.startsWith("--")))
    return fail(new DutyError("data-folder-unusable", { folder: "", reason: "--data needs a folder" }));
  if (today !== null && !isPlainDate(today)) return fail(new DutyError("invalid-date", { text: String(today) }));
  return ok({ dataFolder: data === null ? null : path.resolve(data), today, isHidden: hidden === true });
}
