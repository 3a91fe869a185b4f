import type { IncomingMessage, ServerResponse } from "node:http";
import type { Dispatch } from "../compose.ts";
import type { AnsweredPage } from "../../shared/application/transports/first-page.ts";
import type { EventHub } from "../machine/event-hub.ts";
import { type Secrets, cookieName, judgeVisitor } from "./access.ts";
import { streamEvents } from "./event-stream.ts";
import { answerText, setGuards } from "./headers.ts";
import { answerInvoke } from "./invoke.ts";
import { type StaticFile, readStaticFile } from "./static-files.ts";

/** The content behind the door, and the rules of access. */
export interface Entrance {
  readonly dispatch: Dispatch;
  /** Fills the page of the screens; null for any other page. */
  readonly fillPage: (html: string) => AnsweredPage | null;
  readonly hub: EventHub;
  readonly rendererFolder: string;
  readonly port: number;
  readonly secrets: Secrets;
}

/** Answers one request; nothing of a refused one is read. Rejects when the connection broke or a fault is ours. */
export async function answerRequest(request: IncomingMessage, response: ServerResponse, door: Entrance): Promise<void> {
  const { port, secrets } = door;
  setGuards(response);
  const visitor = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
  const verdict = judgeVisitor(visitor, port, secrets);
  if ("refused" in verdict) return refuse(response);
  if (verdict.pass === "feed") {
    const { answerFeed } = await import("./answer-feed.ts");
    return answerFeed(response, visitor, verdict.secret, door.dispatch);
  }
  if (verdict.pass === "token") return letIn(response, port, secrets);
  const urlPath = visitor.url.split("?", 1)[0] ?? "/";
  const isGet = visitor.method === "GET";
  if (urlPath === "/api/invoke" && visitor.method === "POST") return answerInvoke(request, response, door.dispatch);
  if (urlPath === "/api/events" && isGet) return streamEvents(response, door.hub);
  if (!isGet) return answerText(response, 405, "Method not allowed");
  return answerFile(response, door, urlPath);
}

/** Refuses a request with one answer for every reason: a stranger learns nothing from it, and the body is not read. */
function refuse(response: ServerResponse): void {
  response.setHeader("connection", "close");
  answerText(response, 403, "403 请用程序显示的网址打开 / Open the address that the program printed");
}

/** The token leaves the address bar, and with it the history and every screenshot. */
function letIn(response: ServerResponse, port: number, secrets: Secrets): void {
  const cookie = `${cookieName(port)}=${secrets.session}; HttpOnly; SameSite=Strict; Path=/`;
  response.writeHead(303, { location: "/", "set-cookie": cookie }).end();
}

async function answerFile(response: ServerResponse, door: Entrance, urlPath: string): Promise<void> {
  const file = await readStaticFile(door.rendererFolder, urlPath);
  if (file.status === 200) await answerContent(response, door, file);
  else answerText(response, file.status, file.status === 403 ? "Forbidden" : "Not found");
}

/**
 * Sends a file. The page of the screens gets the answers to its first questions; every other file is sent unchanged.
 */
async function answerContent(response: ServerResponse, door: Entrance, file: StaticFile): Promise<void> {
  response.writeHead(200, { "content-type": file.type });
  const page = file.type.startsWith("text/html") ? door.fillPage(file.content.toString("utf8")) : null;
  if (page === null) return void response.end(file.content);
  response.write(page.head);
  response.end(await page.rest);
}
