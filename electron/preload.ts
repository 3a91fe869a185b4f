import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { DutyEvent } from "../shared/contract/events.ts";
import type { Reply, Request } from "../shared/contract/reply.ts";
import { EVENT_CHANNEL, INVOKE_CHANNEL } from "./channels.ts";

/**
 * All that a page of the desktop door can reach: one question with its reply, and the events. Built as one
 * CommonJS file, because a sandboxed preload can load nothing but `electron`.
 */
contextBridge.exposeInMainWorld("duty", { invoke, subscribe });

function invoke(request: Request): Promise<Reply> {
  return ipcRenderer.invoke(INVOKE_CHANNEL, request) as Promise<Reply>;
}

/** @returns a function that ends the subscription. */
function subscribe(listener: (event: DutyEvent) => void): () => void {
  // The IPC event itself stays here: its sender would hand the page the whole of ipcRenderer.
  const forward = (_event: IpcRendererEvent, event: DutyEvent) => listener(event);
  ipcRenderer.on(EVENT_CHANNEL, forward);
  return () => void ipcRenderer.off(EVENT_CHANNEL, forward);
}
