import { stat } from "node:fs/promises";
import path from "node:path";
import type { KitWriter } from "../../shared/application/ports/ports.ts";
import type { EvidenceKitView, KitProgressView } from "../../shared/contract/schemas/evidence-kit.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { writeKit } from "./write-kit.ts";

interface Run {
  readonly stop: AbortController;
  readonly all: number;
  written: number;
  readBack: number;
}

/** Writes the kits of an open data folder into folders of this machine, one at a time. */
export function kitWriterIn(dataFolder: string): KitWriter {
  let running: Run | null = null;
  return {
    write: async (kit, place) => {
      if (running !== null) throw new DutyError("kit-under-way", {});
      const all = kit.evidence.reduce((sum, { bytes }) => sum + bytes, 0);
      const run: Run = { stop: new AbortController(), all, written: 0, readBack: 0 };
      running = run;
      try {
        return await writeInto(place, kit, { dataFolder, run });
      } finally {
        running = null;
      }
    },
    progress: () => running && progressOf(running),
    stop: () => running?.stop.abort(),
  };
}

/** What comes on top of the evidence, the pages, is not counted. */
const progressOf = ({ all, written, readBack }: Run): KitProgressView => ({
  phase: readBack > 0 ? "reading-back" : "writing",
  done: Math.min(readBack || written, all),
  all,
});

async function writeInto(
  place: string,
  kit: EvidenceKitView,
  { dataFolder, run }: { readonly dataFolder: string; readonly run: Run },
): Promise<{ readonly file: string; readonly bytes: number }> {
  // A folder is not made: a stick that is not plugged in must not become a folder of the disk.
  if (!path.isAbsolute(place)) throw new DutyError("file-unwritable", { path: place, reason: "not-absolute" });
  const { signal } = run.stop;
  try {
    if (!(await stat(place)).isDirectory()) throw new DutyError("file-unwritable", { path: place, reason: "ENOTDIR" });
    const file = await freeName(path.join(place, kit.name));
    await writeKit(kit, {
      file,
      dataFolder,
      signal,
      onWritten: (bytes) => void (run.written += bytes),
      onReadBack: (bytes) => void (run.readBack += bytes),
    });
    return { file, bytes: (await stat(file)).size };
  } catch (error) {
    if (signal.aborted) throw new DutyError("cancelled", {}, { cause: error });
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof DutyError || code === undefined) throw error;
    throw new DutyError("file-unwritable", { path: place, reason: code }, { cause: error });
  }
}

/** The name with a number where a file of that name is there already: a kit that was handed in is not written over. */
async function freeName(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? file : path.join(dir, `${name}（${number}）${ext}`);
    if ((await stat(candidate).catch(() => null)) === null) return candidate;
  }
}
