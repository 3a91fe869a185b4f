import { type ReadStream, createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { evidencePath } from "../evidence-store.ts";
import type { EvidenceKitView } from "../../shared/contract/schemas/evidence-kit.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import { readKitBack } from "./read-kit-back.ts";

/** How far the writing is, in bytes; told after each part of a file. */
export interface KitProgress {
  readonly onWritten: (bytes: number) => void;
  readonly onReadBack: (bytes: number) => void;
}

/** Where a kit goes, from which data folder, and what ends it early. */
export interface KitTarget extends KitProgress {
  readonly file: string;
  readonly dataFolder: string;
  readonly signal: AbortSignal;
}

/** Regular files that everybody may read, as an unpacking program makes them. */
const MODE = 0o100644;

/**
 * Writes a kit as one archive, file by file, so that its size never has to fit into memory; above 4 GiB the archive is of the ZIP64 sort. It
 * is written beside its place, read back and compared with its manifest, and only then given its name: one that was cut off leaves none.
 *
 * @throws {DutyError} `kit-damaged` when what was read back differs; `disk-full`; `file-unreadable` when a file of evidence went away
 *   meanwhile.
 * @throws `AbortError` when the signal ends it; the system's own error when the place cannot be written.
 */
export async function writeKit(kit: EvidenceKitView, target: KitTarget): Promise<void> {
  const part = `${target.file}.part`;
  try {
    await writeArchive(kit, part, target);
    await readKitBack(kit, { ...target, archive: part });
    await rename(part, target.file);
  } catch (error) {
    await rm(part, { force: true });
    throw toKitError(error, part);
  }
}

async function writeArchive(kit: EvidenceKitView, part: string, { dataFolder, signal, onWritten }: KitTarget) {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const mode = { mode: MODE, mtime: new Date(kit.madeAt) };
  let reading: ReadStream | null = null;
  const fail = (error: Error) => void out.destroy(error);
  zip.on("error", fail);
  for (const { path: name, content } of kit.pages) zip.addBuffer(Buffer.from(content, "base64"), name, mode);
  // Pictures and PDFs are packed already. A file is opened when its turn comes.
  for (const { path: name, sha256, addedAt } of kit.evidence)
    zip.addReadStreamLazy(name, { ...mode, mtime: new Date(addedAt), compress: false }, (give) => {
      reading = createReadStream(evidencePath(dataFolder, sha256), { highWaterMark: 1 << 20 });
      // The library waits for the end of a file that cannot be read, and never ends itself.
      reading.on("error", fail);
      give(null, reading);
    });
  zip.end();
  try {
    await pipeline(out, counted(onWritten), createWriteStream(part, { flush: true }), { signal });
  } finally {
    (reading as ReadStream | null)?.destroy();
  }
}

const counted = (tell: (bytes: number) => void) =>
  async function* (parts: AsyncIterable<Buffer>) {
    for await (const bytes of parts) {
      tell(bytes.length);
      yield bytes;
    }
  };

/** What went wrong in words of the project; trouble with the place itself stays what the system calls it. */
function toKitError(error: unknown, part: string): unknown {
  const { code, path: file, syscall } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC") return new DutyError("disk-full", { folder: path.dirname(part) }, { cause: error });
  if (syscall !== undefined && file !== undefined && file !== part)
    return new DutyError("file-unreadable", { name: file, reason: code ?? syscall }, { cause: error });
  return error;
}
