import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that opens an address in the default browser; null on a Linux machine without a screen. */
export function openCommand(address: string, platform: string, env: Environment): [string, ...string[]] | null {
  // `start` is a word of cmd.exe; this way no shell ever sees the address.
  if (platform === "win32") return ["rundll32.exe", "url.dll,FileProtocolHandler", address];
  if (platform === "darwin") return ["open", address];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open", address] : null;
}

/**
 * Opens the default browser.
 *
 * @returns Whether one was started; the address stays printed either way.
 */
export async function openBrowser(address: string, platform: string, env: Environment): Promise<boolean> {
  const command = openCommand(address, platform, env);
  if (!command) return false;
  const [program, ...args] = command;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.once("error", () => resolve(false));
  child.once("spawn", () => resolve(true));
  child.unref();
  return promise;
}
