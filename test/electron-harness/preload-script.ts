import { readFileSync } from "node:fs";

/**
 * The built preload as a script that Chromium runs before a page's own: the file itself, unchanged, with what a
 * sandboxed preload has (`require` of electron alone) in reach. It runs in the top frame only, as in Electron where
 * `nodeIntegrationInSubFrames` is off.
 */
export const preloadScript = (file: string): string => `(() => {
  const listeners = new Map();
  globalThis.dutyIpcEmit = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: null }, ...args);
  };
  if (globalThis !== globalThis.top) return;
  const freeze = (value) => {
    if (value && typeof value === "object" && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) => Object.defineProperty(globalThis, name, { value: freeze(value), enumerable: true }),
    },
    ipcRenderer: {
      async invoke(channel, ...args) {
        const crossing = await globalThis.dutyIpcInvoke(channel, structuredClone(args));
        if ("error" in crossing) throw new Error(crossing.error);
        return crossing.value;
      },
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      off: (channel, listener) =>
        void listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
    },
  };
  const load = (name) => {
    if (name === "electron") return electron;
    throw new Error("a sandboxed preload cannot load " + name);
  };
  (function (require, module, exports, process) {
${readFileSync(file, "utf8")}
  })(load, { exports: {} }, {}, { platform: "linux" });
})()`;
