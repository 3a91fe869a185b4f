import { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { state } from "./harness-state.ts";
import { strict } from "./strict.ts";

class StubApp extends EventEmitter {
  readonly isPackaged = true;
  /** Switches of Chromium that the program took away. */
  readonly removedSwitches: string[] = [];
  readonly commandLine = strict("app.commandLine", {
    removeSwitch: (name: string): void => void this.removedSwitches.push(name),
  });
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getPath(name: string): string {
    const path = state.paths[name];
    if (path === undefined) throw new Error(`the test gave no path for '${name}'`);
    return path;
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`app.setPath: ${path} does not exist`);
    state.paths[name] = path;
  }
  getVersion(): string {
    return "0.1.0";
  }
  getLocale(): string {
    return "zh-CN";
  }
  enableSandbox(): void {
    state.isSandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return state.isFirstInstance;
  }
  quit(): void {
    this.emit("before-quit");
    this.emit("will-quit");
    this.exit(0);
  }
  exit(code: number): void {
    state.exitCode ??= code;
  }
}

export const app = strict("app", new StubApp());
export const powerMonitor = strict("powerMonitor", new EventEmitter());
