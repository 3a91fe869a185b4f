import { state } from "./harness-state.ts";
import { strict } from "./strict.ts";

type Handler = (event: unknown, ...args: unknown[]) => unknown;

/** The handlers of main; as in Electron, one to a channel. */
class StubIpcMain {
  readonly handlers = new Map<string, Handler>();
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
}

export const ipcMain = strict("ipcMain", new StubIpcMain());

/** What crosses back to the page: a value, or the message that Electron would make of an exception. */
export type Crossing = { value: unknown } | { error: string };

/** Calls main as a page does: everything is cloned on its way in and on its way out. */
export async function callMain(event: unknown, channel: string, args: unknown[]): Promise<Crossing> {
  const handler = ipcMain.handlers.get(channel);
  if (!handler)
    return { error: `Error invoking remote method '${channel}': Error: No handler registered for '${channel}'` };
  try {
    return { value: structuredClone(await handler(event, ...structuredClone(args))) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}

export const protocol = strict("protocol", {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    state.registeredSchemes.push(...schemes);
  },
});
