import { execFileSync } from "node:child_process";
import path from "node:path";
import process from "node:process";

const ASAR = path.resolve("node_modules/@electron/asar/bin/asar.js");

/**
 * Packs the folder `source` into the archive `archive`, and returns when its last byte is on the disk.
 *
 * The library says that it is done before the file is: it ends its stream and does not wait. A program of its own cannot
 * end before it has written, so the archive is made by one.
 *
 * @param unpack  A glob of files that stay beside the archive, in `<archive>.unpacked`.
 */
export function packArchive(source: string, archive: string, unpack?: string): void {
  execFileSync(process.execPath, [ASAR, "pack", source, archive, ...(unpack ? ["--unpack", unpack] : [])]);
}
