import type { AfterPackContext } from "electron-builder";
import { checkPacked } from "./check-packed.ts";

/** electron-builder's own numbers for architectures. */
const ARCHITECTURES: Readonly<Record<number, string>> = { 1: "x64", 3: "arm64" };

/** electron-builder calls this for each program that it has packed; a fault in what it holds stops the packaging. */
export default async function afterPack({
  appOutDir,
  arch,
  electronPlatformName,
  packager,
}: AfterPackContext): Promise<void> {
  const target = `${electronPlatformName}-${ARCHITECTURES[arch]}`;
  const faults = checkPacked(packager.getResourcesDir(appOutDir), target);
  if (faults.length > 0) throw new Error(`the package for ${target} is not sound:\n${faults.join("\n")}`);
}
