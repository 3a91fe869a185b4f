import { createHash } from "node:crypto";
import path from "node:path";

/** The folders of the clerk's data, of Chromium's own files and of the window's state. */
export interface Profile {
  readonly dataFolder: string;
  readonly userData: string;
}

/**
 * Without a folder of its own, the data lie in `data` below Electron's userData. A folder named at the start gets a
 * Chromium profile to itself: the single-instance lock belongs to the profile, so a second start on the same data
 * brings the first window forward, and one on other data opens beside it.
 */
export function profileOf(userData: string, dataFolder: string | null): Profile {
  if (dataFolder === null) return { dataFolder: path.join(userData, "data"), userData };
  const name = createHash("sha256").update(dataFolder).digest("hex").slice(0, 16);
  return { dataFolder, userData: path.join(userData, "profiles", name) };
}
