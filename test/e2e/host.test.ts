import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Hostile pages in a real browser, where the browser's own rules take part. */
let host: HostUnderTest;
let clerk: Page;
let evil: http.Server;
let evilOrigin: string;
let evilPage = "";

beforeAll(async () => {
  host = await startHost("2026-09-16");
  clerk = await host.newPage();
  await clerk.goto(host.address);
  await clerk.getByRole("button", { name: "看示例" }).waitFor();
  evil = http.createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(evilPage);
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  evilOrigin = `http://127.0.0.1:${(evil.address() as AddressInfo).port}`;
});
afterAll(async () => {
  evil.closeAllConnections();
  evil.close();
  await host?.close();
});
beforeEach(() => (evilPage = "<!doctype html><title>evil</title><body></body>"));

const unitName = () =>
  clerk.evaluate(async () => {
    const response = await fetch("/api/invoke", {
      method: "POST",
      headers: { "content-type": "application/json", "x-duty-client": "1" },
      body: JSON.stringify({ name: "settings.get", input: {} }),
    });
    return ((await response.json()) as { value: { unitName: string } }).value.unitName;
  });

describe("a hostile page in the clerk's own browser, with the clerk's cookies", () => {
  /** Another port of the same address: the same *site*, so that the cookie travels, but another origin. */
  const visit = async (script: string, html = ""): Promise<unknown> => {
    evilPage = `<!doctype html><title>evil</title><body>${html}</body>`;
    const page = await clerk.context().newPage();
    try {
      await page.goto(evilOrigin);
      return await page.evaluate(script.replaceAll("HOST", `http://127.0.0.1:${host.port}`));
    } finally {
      await page.close();
    }
  };
  const body = `JSON.stringify({ name: "settings.set", input: { unitName: "evil" } })`;
  const attempts: [string, string][] = [
    [
      "a fetch with everything right",
      `fetch("HOST/api/invoke", { method: "POST", credentials: "include", headers: { "content-type": "application/json", "x-duty-client": "1" }, body: ${body} }).then(r => r.text(), e => "blocked")`,
    ],
    [
      "a simple fetch that needs no leave",
      `fetch("HOST/api/invoke", { method: "POST", mode: "no-cors", credentials: "include", headers: { "content-type": "text/plain" }, body: ${body} }).then(r => r.type === "opaque" ? "opaque" : r.text(), e => "blocked")`,
    ],
    ["a beacon", `(navigator.sendBeacon("HOST/api/invoke", new Blob([${body}], { type: "text/plain" })), "sent")`],
    ["reading the board", `fetch("HOST/", { credentials: "include" }).then(r => r.text(), e => "blocked")`],
    [
      "listening to events",
      `new Promise(done => { const s = new EventSource("HOST/api/events", { withCredentials: true }); s.onopen = () => done("open"); s.onerror = () => { s.close(); done("blocked"); }; })`,
    ],
    [
      "loading a script",
      `new Promise(done => { const s = document.createElement("script"); s.src = "HOST/index.html"; s.onload = () => done("loaded"); s.onerror = () => done("blocked"); document.body.append(s); })`,
    ],
    [
      "a web socket",
      `new Promise(done => { const s = new WebSocket("HOST/api/events".replace("http", "ws")); s.onopen = () => done("open"); s.onerror = () => done("blocked"); })`,
    ],
  ];

  test.each(attempts)("%s: nothing read, nothing changed", async (_name, script) => {
    const before = await unitName();
    expect(await visit(script)).toSatisfy((got) => ["blocked", "opaque", "sent"].includes(String(got)));
    expect(await unitName()).toBe(before);
  });

  test("a form that is sent", async () => {
    evilPage = `<!doctype html><form method="post" enctype="text/plain" action="http://127.0.0.1:${host.port}/api/invoke"><input name='{"name":"settings.set","input":{"unitName":"evil"},"x":"' value='"}'></form>`;
    const page = await clerk.context().newPage();
    await page.goto(evilOrigin);
    const answered = page.waitForResponse((response) => response.url().includes("/api/invoke"));
    await page.evaluate("document.forms[0].submit()");
    expect((await answered).status()).toBe(403);
    expect(await unitName()).toBe("");
    await page.close();
  });

  test("a frame around the screens", async () => {
    evilPage = `<!doctype html><iframe src="http://127.0.0.1:${host.port}/"></iframe>`;
    const page = await clerk.context().newPage();
    const answered = page.waitForResponse((response) => response.url() === `http://127.0.0.1:${host.port}/`);
    await page.goto(evilOrigin);
    expect((await answered).status()).toBe(403);
    await page.close();
  });
});

describe("a name that was made to lead here (DNS rebinding)", () => {
  test("gets 403, whatever it asks", async () => {
    const rebound = await clerk.evaluate(() => document.title);
    expect(rebound).toBe("履责日历");
    const statuses = await Promise.all(
      ["/", "/index.html", "/api/events", host.address.slice(host.address.indexOf("/?"))].map(
        (path) =>
          new Promise((resolve) => {
            const headers = { host: `rebound.example:${host.port}` };
            http.get({ host: "127.0.0.1", port: host.port, path, headers }, (response) => resolve(response.statusCode));
          }),
      ),
    );
    expect(statuses).toEqual([403, 403, 403, 403]);
  });
});

test("a browser without the token sees one sentence and no data", async () => {
  const stranger = await host.newPage();
  const answer = await stranger.goto(`http://127.0.0.1:${host.port}/`);
  expect(answer?.status()).toBe(403);
  expect(await stranger.locator("body").innerText()).toContain("请用程序显示的网址打开");
  await stranger.close();
});

test("the token is gone from the address, and the page cannot read the cookie", async () => {
  expect(clerk.url()).toBe(`http://127.0.0.1:${host.port}/`);
  expect(await clerk.evaluate(() => document.cookie)).toBe("");
});

test("the page may not reach out, whatever is injected into it", async () => {
  expect(await clerk.evaluate(`fetch("${evilOrigin}/").then(() => "out", () => "blocked")`)).toBe("blocked");
  expect(
    await clerk.evaluate(`new Promise((done) => {
      const image = new Image();
      image.onload = () => done("out");
      image.onerror = () => done("blocked");
      image.src = "${evilOrigin}/x.png";
    })`),
  ).toBe("blocked");
  expect(
    await clerk.evaluate(`(() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.head.append(script);
      return window.injected === true;
    })()`),
  ).toBe(false);
});
