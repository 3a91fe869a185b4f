import http from "node:http";
import os from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startHttpServer } from "../../host/http/http-server.ts";
import { EventHub } from "../../host/machine/event-hub.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { dueOn } from "../support/duties.ts";
import { memoryCore } from "../support/memory-core.ts";

/** The real server over a core in memory, asked as calendar programs ask: without a cookie. */
const { client, ports, dispatch } = memoryCore();
let server: RunningServer;
let feed: string;
let id: string;

beforeAll(async () => {
  await client.obligations.create({ title: "报送名单", requirement: dueOn("2026-11-30") });
  const made = await client.publications.add({ name: "订阅", target: { kind: "feed" } });
  id = made.id;
  feed = addressOf(made);
  server = await startHttpServer({
    dispatch,
    hub: new EventHub(),
    today: () => plainDate("2026-09-16"),
    rendererFolder: os.tmpdir(),
    port: 0,
  });
});
afterAll(() => server.close());

const addressOf = ({ target }: { target: object }) => `/feed/${(target as { secret: string }).secret}.ics`;

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

function ask(path: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  http
    .request({ host: "127.0.0.1", port: server.port, path, method, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
    .on("error", reject)
    .end();
  return promise;
}

test("a calendar program reads it without a cookie, and gets 304 for what it has", async () => {
  const first = await ask(feed);
  expect(first.status).toBe(200);
  expect(first.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(first.body).toContain("SUMMARY:报送名单");
  const { etag = "", "last-modified": since = "" } = first.headers;
  for (const known of [
    { "if-none-match": etag },
    { "if-none-match": `"x", W/${etag}` },
    { "if-none-match": "*" },
    { "if-modified-since": since },
  ])
    expect(await ask(feed, known)).toMatchObject({ status: 304, body: "", headers: { etag } });
  for (const unknown of [
    { "if-none-match": '"x"' },
    { "if-none-match": '"x"', "if-modified-since": since },
    { "if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT" },
    { "if-modified-since": "yesterday" },
  ])
    expect((await ask(feed, unknown)).status).toBe(200);
  expect(await ask(feed, {}, "HEAD")).toMatchObject({ status: 200, body: "", headers: { etag } });
});

test("what moved is sent again", async () => {
  const { etag = "" } = (await ask(feed)).headers;
  ports.setToday("2026-09-17");
  await client.obligations.create({ title: "报送总结", requirement: dueOn("2026-12-15") });
  const again = await ask(feed, { "if-none-match": etag });
  expect(again.status).toBe(200);
  expect(again.body).toContain("报送总结");
  expect(again.headers["last-modified"]).toBe("Thu, 17 Sep 2026 04:00:00 GMT");
});

test("other addresses are closed, with a cookie's absence as the only answer", async () => {
  for (const path of ["/feed/", "/feed/x.ics", "/feed/../board", feed.replace(".ics", ""), `${feed}/x`, "/api/events"])
    expect((await ask(path)).status).toBe(403);
  expect((await ask(`/feed/${"x".repeat(32)}.ics`)).status).toBe(404);
});

test.each([
  ["another host's name", { host: "evil.example" }],
  ["a page of another origin", { origin: "http://evil.example" }],
  ["a page of another site", { "sec-fetch-site": "cross-site" }],
])("%s is refused", async (_, headers) => {
  expect(await ask(feed, headers)).toMatchObject({ status: 403 });
});

test("it cannot be written to", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PROPFIND"]) expect((await ask(feed, {}, method)).status).toBe(405);
});

test("renewed, switched off or removed, the address answers no more", async () => {
  const renewed = addressOf(await client.publications.renewAddress({ id }));
  expect((await ask(feed)).status).toBe(404);
  expect((await ask(renewed)).status).toBe(200);
  await client.publications.change({ id, isOn: false });
  expect((await ask(renewed)).status).toBe(404);
  await client.publications.change({ id, isOn: true });
  await client.publications.remove({ id });
  expect((await ask(renewed)).status).toBe(404);
});
