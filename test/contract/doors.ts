import { mkdir } from "node:fs/promises";
import { openCore } from "../../host/compose.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import { serve } from "../../host/serve.ts";
import type { Invoke } from "../../shared/contract/client.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import { duty } from "../host/run-in-process.ts";

/** A way into the core. */
export interface Door {
  readonly name: string;
  open(given: { readonly folder: string; readonly today: PlainDate }): Promise<OpenDoor>;
}

export interface OpenDoor {
  readonly invoke: Invoke;
  close(): Promise<void>;
}

/** No door at all: what the others are measured by. */
export const directDoor: Door = {
  name: "direct dispatch",
  async open({ folder, today }) {
    const core = await openCore({ folder, clock: productClock(today, Date.now), door: "host", onFault: console.error });
    return { invoke: core.dispatch, close: () => core.close() };
  },
};

/** The real server on a real loopback port, asked as the screens ask it. */
export const httpDoor: Door = {
  name: "loopback HTTP",
  async open({ folder, today }) {
    const host = await serve({ folder, clock: productClock(today, Date.now), rendererFolder: folder, port: 0 });
    const entry = await fetch(host.address, { redirect: "manual" });
    const cookie = entry.headers.get("set-cookie")?.split(";")[0] ?? "";
    const headers = { cookie, "content-type": "application/json", "x-duty-client": "1" };
    return {
      async invoke(request) {
        const response = await fetch(new URL("/api/invoke", host.address), {
          method: "POST",
          headers,
          body: JSON.stringify(request),
        });
        return (await response.json()) as Reply;
      },
      close: () => host.close(),
    };
  },
};

/** `duty call NAME - --reply`, one command line for each request. */
export const commandLineDoor: Door = {
  name: "command line",
  async open({ folder, today }) {
    // A request that only looks makes no folder.
    await mkdir(folder, { recursive: true });
    return {
      async invoke({ name, input }) {
        const args = ["call", name, "-", "--reply", "--data", folder, "--today", today];
        const { exitCode, stdout, stderr } = await duty(args, { stdin: JSON.stringify(input) });
        if (stdout === "") throw new Error(`the command line gave no reply: ${stderr}`);
        const reply = JSON.parse(stdout) as Reply;
        if (reply.ok !== (exitCode === 0)) throw new Error(`exit code ${exitCode} for ${stdout}`);
        return reply;
      },
      close: async () => undefined,
    };
  },
};
