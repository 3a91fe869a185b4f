import { DutyError } from "../../domain/errors.ts";
import { TIME_LIMIT_MS } from "./limits.ts";
import { type OmissionCount, omissionCount } from "./omissions.ts";

/** Timers are in every engine this runs on and in no ECMAScript library type. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** The context of the reading of one file, which pauses long work for others and ends it after some time. */
export interface ReadingContext extends OmissionCount {
  /** The file's name, for messages alone. */
  readonly name: string;
  /**
   * To be awaited about every tenth of a second of work: whatever else waits in this process runs now.
   * @throws {DutyError} `file-unreadable` (time-limit) when the file has had its time.
   */
  readonly pause: () => Promise<void>;
}

/** Runs `work` with a context that is good for `limitMs`. */
export async function withPauses<T>(
  name: string,
  work: (context: ReadingContext) => Promise<T>,
  limitMs: number = TIME_LIMIT_MS,
): Promise<T> {
  let isOver = false;
  const timer = setTimeout(() => (isOver = true), limitMs);
  const pause = async (): Promise<void> => {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    if (isOver) throw new DutyError("file-unreadable", { name, reason: "time-limit" });
  };
  try {
    return await work({ name, pause, ...omissionCount() });
  } finally {
    clearTimeout(timer);
  }
}
