import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { firstPages } from "../../shared/application/transports/first-page.ts";
import { FRAME_FILE, frameDrawer } from "../../shared/application/transports/frame-drawer.ts";
import type { PlainDate } from "../../shared/domain/date/plain-date.ts";
import type { Dispatch } from "../compose.ts";
import type { EventHub } from "../machine/event-hub.ts";
import type { Secrets } from "./access.ts";
import { answerRequest } from "./answer-request.ts";
import { answerText } from "./headers.ts";

/**
 * An import of `node:http` copies all its exports, `WebSocket` among them, which loads Node's whole fetch client: 50
 * ms of each start for nothing.
 */
const { createServer } = process.getBuiltinModule("node:http");

/** Longer than a start with some hundred duties takes; a page that is blank for longer looks broken. */
const PATIENCE_MS = 1_000;

export interface HttpDoor {
  readonly dispatch: Dispatch;
  readonly today: () => PlainDate;
  readonly hub: EventHub;
  readonly rendererFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT/?token=…`: everybody who knows the address may come in. */
  readonly address: string;
  /** Refuses new requests, lets running ones end, then resolves. */
  close(): Promise<void>;
}

/**
 * Serves the screens and the contract to this machine alone.
 *
 * @throws {NodeJS.ErrnoException} when the port is taken.
 */
export async function startHttpServer(door: HttpDoor): Promise<RunningServer> {
  const secrets: Secrets = { token: newSecret(), session: newSecret() };
  const inHand = new Map<IncomingMessage, Promise<void>>();
  const drawFrame = frameDrawer(frameAddress(door.rendererFolder), console.error);
  const fillPage = firstPages({ ...door, drawFrame, patience });
  const server = createServer((request, response) => {
    const work = answerRequest(request, response, { ...door, fillPage, port, secrets }).catch((error: unknown) =>
      giveUp(request, response, error),
    );
    inHand.set(request, work);
    void work.then(() => inHand.delete(request));
  });
  await listen(server, door.port);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${secrets.token}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A request that is still being sent has changed nothing yet.
      for (const request of inHand.keys()) if (!request.complete) request.destroy();
      while (inHand.size > 0) await Promise.all(inHand.values());
      server.closeAllConnections();
      await closed;
    },
  };
}

const patience = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS).unref());

function frameAddress(folder: string): string | null {
  const file = path.join(folder, FRAME_FILE);
  return existsSync(file) ? pathToFileURL(file).href : null;
}

function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // The page was closed, or we are closing, while it was sending.
  if (request.destroyed && !request.complete) return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else answerText(response, 500, "Internal error");
}

function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host: "127.0.0.1", port }, () => {
    server.off("error", reject);
    resolve();
  });
  return promise;
}

const newSecret = (): string => randomBytes(32).toString("base64url");
