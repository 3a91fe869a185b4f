import { randomBytes } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Dispatch } from "../compose.ts";
import type { EventHub } from "../machine/event-hub.ts";
import { type Secrets, cookieName, judgeVisitor } from "./access.ts";
import { streamEvents } from "./event-stream.ts";
import { answerText, setGuards } from "./headers.ts";
import { answerInvoke } from "./invoke.ts";
import { readStaticFile } from "./static-files.ts";

export interface HttpDoor {
  readonly dispatch: Dispatch;
  readonly hub: EventHub;
  readonly rendererFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:PORT/?token=…`: whoever has it may come in. */
  readonly address: string;
  /** Refuses new requests, lets running ones end, then resolves. */
  close(): Promise<void>;
}

/** Serves the screens and the contract to this machine alone. @throws {NodeJS.ErrnoException} when the port is taken. */
export async function startHttpServer(door: HttpDoor): Promise<RunningServer> {
  const secrets: Secrets = { token: newSecret(), session: newSecret() };
  const inHand = new Map<IncomingMessage, Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer(request, response, door, port, secrets).catch((error: unknown) =>
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

function giveUp(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // The page was closed, or we are closing, while it was sending.
  if (request.destroyed && !request.complete) return;
  console.error(error);
  if (response.headersSent) response.destroy();
  else answerText(response, 500, "Internal error");
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: HttpDoor,
  port: number,
  secrets: Secrets,
): Promise<void> {
  setGuards(response);
  const visitor = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
  const verdict = judgeVisitor(visitor, port, secrets);
  if ("refused" in verdict) return refuse(response);
  if (verdict.pass === "token") return letIn(response, port, secrets);
  const urlPath = visitor.url.split("?", 1)[0] ?? "/";
  const isGet = visitor.method === "GET";
  if (urlPath === "/api/invoke" && visitor.method === "POST") return answerInvoke(request, response, door.dispatch);
  if (urlPath === "/api/events" && isGet) return streamEvents(response, door.hub);
  if (!isGet) return answerText(response, 405, "Method not allowed");
  return answerFile(response, door.rendererFolder, urlPath);
}

/** One answer for every reason: a stranger learns nothing from it, and what it sent stays unread. */
function refuse(response: ServerResponse): void {
  response.setHeader("connection", "close");
  answerText(response, 403, "403 请用程序显示的网址打开 / Open the address that the program printed");
}

/** The token leaves the address bar, and with it the history and every screenshot. */
function letIn(response: ServerResponse, port: number, secrets: Secrets): void {
  const cookie = `${cookieName(port)}=${secrets.session}; HttpOnly; SameSite=Strict; Path=/`;
  response.writeHead(303, { location: "/", "set-cookie": cookie }).end();
}

async function answerFile(response: ServerResponse, folder: string, urlPath: string): Promise<void> {
  const file = await readStaticFile(folder, urlPath);
  if (file.status === 200) response.writeHead(200, { "content-type": file.type }).end(file.content);
  else answerText(response, file.status, file.status === 403 ? "Forbidden" : "Not found");
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen({ host: "127.0.0.1", port }, () => {
    server.off("error", reject);
    resolve();
  });
  return promise;
}

const newSecret = (): string => randomBytes(32).toString("base64url");
