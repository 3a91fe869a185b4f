import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PAGE_POLICY } from "../../shared/application/transports/content-security-policy.ts";
import { type RunningServer, startHttpServer } from "../../host/http/http-server.ts";
import { readBody } from "../../host/http/read-body.ts";
import { EventHub } from "../../host/machine/event-hub.ts";
import { firstRequests } from "../../shared/contract/first-requests.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Reply, Request } from "../../shared/contract/reply.ts";

const PAGE = '<!doctype html><title>履责日历</title><script type="application/json" id="first-answers">[]</script>';

/** The real server on a real loopback port; only the core behind it is a recorder. */
let folder: string;
let server: RunningServer;
let cookie: string;
const hub = new EventHub();
const asked: Request[] = [];
let writes = 0;
const today = () => plainDate("2026-09-16");

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "duty-http-"));
  const screens = path.join(folder, "renderer");
  await mkdir(path.join(screens, "assets"), { recursive: true });
  await writeFile(path.join(folder, "secret.js"), "SECRET");
  await writeFile(path.join(screens, "index.html"), PAGE);
  await writeFile(path.join(screens, "assets", "a b.js"), "export {};");
  await writeFile(path.join(screens, "notes.unknown"), "SECRET");
  await symlink(path.join(folder, "secret.js"), path.join(screens, "linked.js"));
  const dispatch = async (request: Request): Promise<Reply> => {
    asked.push(request);
    // Each page is asked for after a write.
    const value = request.name === "app.edition" ? { edition: `${writes++}` } : { echoed: request.name };
    return { ok: true, value };
  };
  server = await startHttpServer({ dispatch, today, hub, rendererFolder: screens, port: 0 });
  const entry = await send({ path: server.address.slice(server.address.indexOf("/?")) });
  cookie = entry.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => void (asked.length = 0));

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** Raw requests, because `fetch` tidies paths and refuses to lie about Host and Origin. */
function send({ path = "/", method = "GET", headers = {}, body }: Sent): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = http.request({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
  });
  request.on("error", reject).end(body);
  return promise;
}

const invoke = (
  headers: Record<string, string | undefined>,
  body: string | Buffer = '{"name":"board.get","input":{}}',
) =>
  send({
    path: "/api/invoke",
    method: "POST",
    headers: Object.fromEntries(Object.entries({ ...honest(), ...headers }).filter(([, value]) => value !== undefined)),
    body,
  });

/** What the screens themselves send. */
const honest = () => ({
  host: `127.0.0.1:${server.port}`,
  origin: `http://127.0.0.1:${server.port}`,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
  "x-duty-client": "1",
  cookie,
});

describe("the token", () => {
  test("is exchanged for a cookie that scripts and other sites cannot use, and leaves the address", async () => {
    const answer = await send({ path: server.address.slice(server.address.indexOf("/?")) });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(
      new RegExp(`^duty-session-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(answer.text).toBe("");
  });

  test.each(["", "x", "x".repeat(43)])("%j instead of it is refused", async (token) => {
    const answer = await send({ path: `/?token=${token}`, headers: { cookie } });
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test("differs from the cookie, and both from run to run", async () => {
    const other = await startHttpServer({
      dispatch: async () => ({ ok: true, value: 0 }),
      today,
      hub,
      rendererFolder: folder,
      port: 0,
    });
    await other.close();
    expect(new URL(other.address).searchParams.get("token")).not.toBe(
      new URL(server.address).searchParams.get("token"),
    );
    expect(cookie).not.toContain(new URL(server.address).searchParams.get("token"));
  });
});

describe("an honest page", () => {
  test("asks and is answered", async () => {
    const answer = await invoke({});
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: { echoed: "board.get" } });
    expect(asked).toEqual([{ name: "board.get", input: {} }]);
  });

  test("may come by the name localhost", async () => {
    const host = `localhost:${server.port}`;
    expect((await invoke({ host, origin: `http://${host}` })).status).toBe(200);
  });

  test("is served with its guards", async () => {
    const answer = await send({ headers: { cookie, "sec-fetch-site": "none" } });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("履责日历");
    expect(answer.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": PAGE_POLICY,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    });
  });

  test("hears events", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const request = http.get(
      {
        host: "127.0.0.1",
        port: server.port,
        path: "/api/events",
        headers: { cookie, "sec-fetch-site": "same-origin" },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
          if (text.includes(": open")) hub.publish({ type: "data-changed", procedure: "activities.record" });
          if (text.includes("data: ")) resolve(text);
        });
      },
    );
    expect(await promise).toContain('data: {"type":"data-changed","procedure":"activities.record"}\n\n');
    request.destroy();
  });
});

describe("a hostile or broken caller gets 403 and the core is never asked", () => {
  const cases: [string, Record<string, string | undefined>][] = [
    ["another host name, led here by DNS rebinding", { host: "evil.example", origin: undefined }],
    ["another host name with our port", { host: "evil.example:PORT", origin: "http://evil.example:PORT" }],
    ["our address with another port", { host: "127.0.0.1:1" }],
    ["our address without a port", { host: "127.0.0.1" }],
    ["another loopback address", { host: "127.0.0.2:PORT", origin: "http://127.0.0.2:PORT" }],
    ["IPv6 loopback", { host: "[::1]:PORT", origin: "http://[::1]:PORT" }],
    ["the address with a user before it", { host: "a@127.0.0.1:PORT" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["an opaque origin (sandboxed frame, file:)", { origin: "null" }],
    ["our origin by another scheme", { origin: "https://127.0.0.1:PORT" }],
    ["another program on this machine", { origin: "http://127.0.0.1:1" }],
    ["localhost as origin for 127.0.0.1", { origin: "http://localhost:PORT" }],
    ["a cross-site request", { origin: undefined, "sec-fetch-site": "cross-site" }],
    ["a same-site request from another port", { origin: undefined, "sec-fetch-site": "same-site" }],
    ["a write out of nowhere", { origin: undefined, "sec-fetch-site": "none" }],
    ["no client header (a plain form)", { "x-duty-client": undefined }],
    ["a wrong client header", { "x-duty-client": "2" }],
    ["no cookie", { cookie: undefined }],
    ["an empty cookie", { cookie: "duty-session-PORT=" }],
    ["a guessed cookie", { cookie: `duty-session-PORT=${"A".repeat(43)}` }],
    ["the cookie of another host on this machine", { cookie: "duty-session-1=VALUE" }],
    ["a cookie whose name only ends like ours", { cookie: "x-duty-session-PORT=VALUE" }],
  ];

  test.each(cases)("%s", async (_name, changes) => {
    const value = cookie.split("=")[1] ?? "";
    const fill = (text: string | undefined) => text?.replaceAll("PORT", String(server.port)).replaceAll("VALUE", value);
    const answer = await invoke(Object.fromEntries(Object.entries(changes).map(([name, text]) => [name, fill(text)])));
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain("board.get");
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test("the table's honest row is let in, so each refusal above has its one cause", async () => {
    expect((await invoke({})).status).toBe(200);
  });

  test.each(["/", "/assets/a%20b.js", "/api/events", "/api/invoke", "/nothing"])(
    "GET %s without a session",
    async (path) => {
      expect((await send({ path })).status).toBe(403);
    },
  );

  test("a preflight is not answered with leave", async () => {
    const answer = await send({
      path: "/api/invoke",
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("the token cannot be used to write", async () => {
    const token = server.address.slice(server.address.indexOf("?"));
    const answer = await send({
      path: `/api/invoke${token}`,
      method: "POST",
      headers: { ...honest(), cookie: "" },
      body: "{}",
    });
    expect(answer.status).toBe(403);
  });
});

describe("what is no request of the contract", () => {
  test.each([
    ["no JSON", "{", 400],
    ["no name", '{"input":{}}', 400],
    ["a name that is no text", '{"name":1,"input":{}}', 400],
    ["an overlong name", JSON.stringify({ name: "x".repeat(81), input: {} }), 400],
    ["nothing", "", 400],
  ])("%s", async (_name, body, status) => {
    expect((await invoke({}, body)).status).toBe(status);
    expect(asked).toEqual([]);
  });

  test("a form's content type is refused", async () => {
    expect((await invoke({ "content-type": "text/plain" })).status).toBe(415);
    expect(asked).toEqual([]);
  });

  test("a body that is too long gets a reply that says so, and the core is not asked", async () => {
    const answer = await invoke({}, Buffer.alloc(81 * 1024 * 1024, " "));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({
      ok: false,
      error: { code: "file-too-large", details: { limit: 60 * 1024 * 1024 } },
    });
    expect(asked).toEqual([]);
  });

  test.each(["PUT", "DELETE", "PATCH", "POST"])("%s / is not allowed", async (method) => {
    expect((await send({ path: "/", method, headers: honest() })).status).toBe(405);
  });
});

describe("files", () => {
  test("the page comes with the answers to what it asks first, and nothing else asks", async () => {
    await send({ path: "/assets/a%20b.js", headers: { cookie } });
    await send({ path: "/" });
    expect(asked).toEqual([]);
    const page = await send({ path: "/", headers: { cookie } });
    expect(asked).toEqual([
      { name: "app.edition", input: {} },
      { name: "app.info", input: {} },
      ...firstRequests(today()),
    ]);
    expect(page.text).toContain('"value":{"echoed":"board.get"}}]</script>');
  });

  test.each([
    ["/assets/a%20b.js", 200, "text/javascript; charset=utf-8"],
    ["/index.html?x=1", 200, "text/html; charset=utf-8"],
    ["/missing.js", 404, "text/plain; charset=utf-8"],
    ["/assets", 404, "text/plain; charset=utf-8"],
    ["/notes.unknown", 404, "text/plain; charset=utf-8"],
    ["/../secret.js", 403, "text/plain; charset=utf-8"],
    ["/assets/../../secret.js", 403, "text/plain; charset=utf-8"],
    ["/%2e%2e/secret.js", 403, "text/plain; charset=utf-8"],
    ["/..%2fsecret.js", 403, "text/plain; charset=utf-8"],
    ["/..%5csecret.js", 403, "text/plain; charset=utf-8"],
    ["/%00index.html", 403, "text/plain; charset=utf-8"],
    ["/%", 403, "text/plain; charset=utf-8"],
    ["/c:/secret.js", 403, "text/plain; charset=utf-8"],
    ["/linked.js", 403, "text/plain; charset=utf-8"],
    ["//etc/passwd", 404, "text/plain; charset=utf-8"],
  ])("GET %s → %i", async (path, status, type) => {
    const answer = await send({ path, headers: { cookie } });
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.text).not.toContain("SECRET");
  });
});

test("it listens on 127.0.0.1 alone", async () => {
  const outside = Object.values(os.networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === "IPv4")?.address;
  const others = ["::1", ...(outside ? [outside] : [])];
  for (const host of others) {
    const { promise, resolve } = Promise.withResolvers<string>();
    http.get({ host, port: server.port }, () => resolve("answered")).on("error", () => resolve("refused"));
    expect(await promise).toBe("refused");
  }
});

test("closing does not wait for a body that never comes", async () => {
  const other = await startHttpServer({
    dispatch: async () => ({ ok: true, value: 0 }),
    today,
    hub,
    rendererFolder: folder,
    port: 0,
  });
  const entry = await fetch(other.address, { redirect: "manual" });
  const { promise: cut, resolve } = Promise.withResolvers<void>();
  const half = http.request({
    host: "127.0.0.1",
    port: other.port,
    path: "/api/invoke",
    method: "POST",
    headers: {
      cookie: entry.headers.get("set-cookie")?.split(";")[0] ?? "",
      "x-duty-client": "1",
      "content-type": "application/json",
      "content-length": "100",
      expect: "100-continue",
    },
  });
  half.on("error", () => resolve()).on("continue", () => void other.close());
  half.flushHeaders();
  await cut;
});

test("a body longer than the limit is noticed although nobody announced it", async () => {
  const long = http.createServer((request, response) => {
    void readBody(request, 10).then((body) => response.end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => long.listen(0, "127.0.0.1", resolve));
  const { port } = long.address() as AddressInfo;
  const ask = async (...parts: string[]) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const request = http.request({ host: "127.0.0.1", port, method: "POST" }, (response) => {
      response.setEncoding("utf8").once("data", (text: string) => resolve(text));
    });
    for (const part of parts) request.write(part);
    request.end();
    return promise;
  };
  expect(await ask("12345", "67890")).toBe('{"text":"1234567890"}');
  expect(await ask("12345", "67890", "1", "23")).toBe('{"tooLongBytes":13}');
  long.closeAllConnections();
  long.close();
});

test("closing waits for the request that is being answered", async () => {
  const { promise: release, resolve: answerNow } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow = await startHttpServer({
    dispatch: async () => {
      begin();
      await release;
      return { ok: true, value: "written" };
    },
    today,
    hub,
    rendererFolder: folder,
    port: 0,
  });
  const host = `127.0.0.1:${slow.port}`;
  const entry = await fetch(slow.address, { redirect: "manual" });
  const session = entry.headers.get("set-cookie")?.split(";")[0] ?? "";
  const answer = fetch(`http://${host}/api/invoke`, {
    method: "POST",
    headers: { cookie: session, "x-duty-client": "1", "content-type": "application/json" },
    body: '{"name":"a.b","input":{}}',
  });
  await begun;
  const closed = slow.close();
  answerNow();
  expect(await (await answer).json()).toEqual({ ok: true, value: "written" });
  await closed;
  await expect(fetch(`http://${host}/`)).rejects.toThrow();
});
