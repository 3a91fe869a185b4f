import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import type { EvidenceKitView } from "../../shared/contract/schemas/evidence-kit.ts";
import { DutyError } from "../../shared/domain/errors.ts";

/** Which archive is read, what it is called when it is done, and what ends the reading early. */
export interface KitToRead {
  readonly archive: string;
  readonly file: string;
  readonly signal: AbortSignal;
  /** Told of each part that was read, in bytes. */
  readonly onReadBack: (bytes: number) => void;
}

/**
 * Reads an archive as any other program would, and compares each file in it with the kit: all are there, each once, with its hash, and no
 * other one.
 * @throws {DutyError} `kit-damaged`, naming the first that differs.
 * @throws `AbortError` when the signal ends it.
 */
export async function readKitBack(
  { pages, evidence }: Pick<EvidenceKitView, "pages" | "evidence">,
  reading: KitToRead,
): Promise<void> {
  const wanted = new Map([...pages, ...evidence].map(({ path, sha256 }) => [path, sha256]));
  let current = "";
  try {
    const zip = await yauzl.openPromise(reading.archive);
    for await (const entry of zip.eachEntry()) {
      current = entry.fileName;
      const found = await hashOf(await zip.openReadStreamPromise(entry), reading);
      if (found !== wanted.get(current)) throw new DutyError("kit-damaged", { file: reading.file, name: current });
      wanted.delete(current);
    }
  } catch (error) {
    if (error instanceof DutyError || reading.signal.aborted) throw error;
    throw new DutyError("kit-damaged", { file: reading.file, name: current }, { cause: error });
  }
  const [missing] = wanted.keys();
  if (missing !== undefined) throw new DutyError("kit-damaged", { file: reading.file, name: missing });
}

async function hashOf(content: Readable, { signal, onReadBack }: KitToRead): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(
    content,
    async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) {
        hash.update(part);
        onReadBack(part.length);
      }
    },
    { signal },
  );
  return hash.digest("hex");
}
