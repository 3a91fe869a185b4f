import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { firstRequests } from "../../shared/contract/first-requests.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));
const { rendererFiles } = await import("../../electron/protocol.ts");

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-protocol-"));
const root = path.join(folder, "renderer");
const asked: string[] = [];
let writes = 0;
const serve = rendererFiles(root, {
  dispatch: async ({ name }) => {
    asked.push(name);
    // Each page is asked for after a write.
    return { ok: true, value: name === "app.edition" ? { edition: `${writes++}` } : `answer to ${name}` };
  },
  today: () => plainDate("2026-09-16"),
  drawFrame: async () => null,
  patience: () => new Promise(() => undefined),
});
const get = (url: string, method = "GET") => serve(new Request(url, { method }));

beforeAll(() => {
  mkdirSync(path.join(root, "assets"), { recursive: true });
  mkdirSync(path.join(folder, "renderer-of-another"));
  writeFileSync(
    path.join(root, "index.html"),
    '<title>履责日历</title><script type="application/json" id="first-answers">[]</script>',
  );
  writeFileSync(path.join(root, "assets/main-1a2b.js"), "export {};");
  writeFileSync(path.join(root, "assets/字 体.woff2"), "font");
  writeFileSync(path.join(root, "unknown.xyz"), "?");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "renderer-of-another/secret.txt"), "secret");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("files of the screens", () => {
  test.each([
    ["app://duty/", "text/html; charset=utf-8", "no-store"],
    ["app://duty/index.html", "text/html; charset=utf-8", "no-store"],
    ["app://duty/index.html?from=menu", "text/html; charset=utf-8", "no-store"],
    ["app://duty/assets/main-1a2b.js", "text/javascript; charset=utf-8", "max-age=31536000, immutable"],
    ["app://duty/assets/%E5%AD%97%20%E4%BD%93.woff2", "font/woff2", "max-age=31536000, immutable"],
    ["app://duty/unknown.xyz", "application/octet-stream", "max-age=31536000, immutable"],
  ])("%s is %s", async (url, type, caching) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe(caching);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("the page comes with the answers to what it asks first, and nothing else asks", async () => {
    asked.length = 0;
    await (await get("app://duty/assets/main-1a2b.js")).text();
    expect(asked).toEqual([]);
    const page = await (await get("app://duty/index.html")).text();
    expect(asked).toEqual([
      "app.edition",
      "app.info",
      ...firstRequests(plainDate("2026-09-16")).map(({ name }) => name),
    ]);
    expect(page).toContain('"value":"answer to board.get"}]</script>');
  });

  test("HEAD has the headers and no content", async () => {
    const response = await get("app://duty/index.html", "HEAD");
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("what is refused", () => {
  test.each([
    ["app://duty/..%2fsecret.txt", 403],
    ["app://duty/..%2f..%2f..%2f..%2fetc%2fpasswd", 403],
    ["app://duty/assets/..%2f..%2fsecret.txt", 403],
    ["app://duty/..%2frenderer-of-another%2fsecret.txt", 403],
    ["app://duty/..%5csecret.txt", 403],
    ["app://duty/%2e%2e/secret.txt", 404],
    ["app://duty/../secret.txt", 404],
    ["app://duty/%00", 400],
    ["app://duty/%E5%AD", 400],
    ["app://duty/assets", 404],
    ["app://duty/assets/none.js", 404],
    ["app://duty/index.html/none", 404],
    ["app://other/index.html", 404],
  ])("%s gets %i", async (url, status) => {
    const response = await get(url);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe("");
  });

  test("a method that would change something", async () => {
    expect((await get("app://duty/index.html", "POST")).status).toBe(405);
  });
});

test("the policy lets a page load its own files and nothing else", async () => {
  const policy = (await get("app://duty/")).headers.get("content-security-policy") ?? "";
  const directives = Object.fromEntries(
    policy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources];
    }),
  );
  expect(directives["default-src"]).toEqual(["'none'"]);
  expect(directives["script-src"]).toEqual(["'self'"]);
  expect(directives["connect-src"]).toEqual(["'self'"]);
  expect(directives["object-src"]).toBeUndefined();
  for (const name of ["base-uri", "form-action", "frame-ancestors"]) expect(directives[name]).toEqual(["'none'"]);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(Object.entries(directives).filter(([, sources]) => sources.includes("'unsafe-inline'"))).toEqual([
    ["style-src", ["'self'", "'unsafe-inline'"]],
  ]);
});
