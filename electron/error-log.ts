import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";

const LIMIT_BYTES = 1_000_000;
const KEPT_FILES = 3;

/** The log of unexpected faults, for the person who will be asked about them. Logging never throws. */
export interface ErrorLog {
  readonly file: string;
  write(what: string, error: unknown): void;
}

/**
 * Appends to `desktop.log` in `folder`, which is made when missing. At 1 MB it becomes `desktop.1.log`, and so on; three
 * old ones are kept. Where the folder cannot be written, lines go to standard error.
 */
export function openErrorLog(folder: string, now: () => string): ErrorLog {
  const file = path.join(folder, "desktop.log");
  return {
    file,
    write(what, error) {
      const line = `${now()} ${what}: ${describe(error)}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if (sizeOf(file) >= LIMIT_BYTES) rotate(folder, file);
        appendFileSync(file, line);
      } catch (failure) {
        console.error(`${line}(not kept in ${file}: ${String(failure)})`);
      }
    },
  };
}

function rotate(folder: string, file: string): void {
  const old = (index: number) => path.join(folder, `desktop.${index}.log`);
  for (let index = KEPT_FILES - 1; index >= 1; index--)
    if (sizeOf(old(index)) > 0) renameSync(old(index), old(index + 1));
  renameSync(file, old(1));
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
