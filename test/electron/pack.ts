import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fabricateElectron } from "./fabricated-electron.ts";

/** Every server that electron-builder might fetch from is one that does not answer. */
const NO_NETWORK = Object.fromEntries(
  ["ELECTRON_MIRROR", "ELECTRON_BUILDER_BINARIES_MIRROR", "HTTP_PROXY", "HTTPS_PROXY"].map((name) => [
    name,
    "http://127.0.0.1:9/",
  ]),
);

/**
 * Packs the built program around a fabricated runtime, below `folder`, with what electron-builder.yml says.
 * @returns the folder of the unpacked program. @throws with electron-builder's own words when it fails.
 */
export function pack(folder: string, platform: "linux" | "win32", arch: "x64" | "arm64"): string {
  const runtime = path.join(folder, `electron-${platform}-${arch}`);
  const output = path.join(folder, `${platform}-${arch}`);
  fabricateElectron(runtime, platform);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/electron-builder/cli.js",
      platform === "linux" ? "--linux" : "--win",
      "dir",
      `--${arch}`,
      "--publish=never",
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${output}`,
      "-c.win.signExecutable=false",
    ],
    { encoding: "utf8", env: { ...process.env, ...NO_NETWORK }, timeout: 60_000 },
  );
  if (status !== 0) throw new Error(`electron-builder: ${stdout}${stderr}`);
  const system = platform === "linux" ? "linux" : "win";
  return path.join(output, arch === "x64" ? `${system}-unpacked` : `${system}-${arch}-unpacked`);
}
