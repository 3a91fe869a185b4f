import { EventEmitter } from "node:events";
import type { App, Session } from "electron";
import { describe, expect, test, vi } from "vitest";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));
const { denyDebugging, denyDownloads, denyNetwork, denyPermissions, hardenContents } = await import(
  "../../electron/harden.ts"
);
const { StubSession } = await import("../electron-harness/stub-session.ts");

class Contents extends EventEmitter {
  open: (() => unknown) | null = null;
  policy: string | null = null;
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.policy = policy;
  }
  setWindowOpenHandler(handler: () => unknown): void {
    this.open = handler;
  }
}

function hardened(): Contents {
  const app = new EventEmitter();
  hardenContents(app as unknown as App);
  const contents = new Contents();
  app.emit("web-contents-created", {}, contents);
  return contents;
}

function isDenied(event: string, details: { url: string; isMainFrame?: boolean }): boolean {
  const preventDefault = vi.fn();
  hardened().emit(event, { ...details, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe("navigation", () => {
  test.each([
    ["https://example.org/", true],
    ["file:///etc/passwd", true],
    ["data:text/html,x", true],
    ["app://paper/1", true],
    ["app://duty.example.org/", true],
    ["javascript:alert(1)", true],
    ["app://duty/", false],
    ["app://duty/index.html#/calendar", false],
  ])("of the window to %s: denied is %s", (url, denied) => {
    expect(isDenied("will-navigate", { url, isMainFrame: true })).toBe(denied);
    expect(isDenied("will-frame-navigate", { url, isMainFrame: true })).toBe(denied);
  });

  test.each([
    ["about:srcdoc", false],
    ["blob:app://duty/0f8c", false],
    ["blob:https://example.org/0f8c", true],
    ["https://example.org/", true],
    ["data:text/html,x", true],
  ])("of a frame within to %s: denied is %s", (url, denied) => {
    expect(isDenied("will-frame-navigate", { url, isMainFrame: false })).toBe(denied);
  });

  test("the window itself cannot become a preview", () => {
    expect(isDenied("will-frame-navigate", { url: "blob:app://duty/0f8c", isMainFrame: true })).toBe(true);
  });
});

test("no window is opened and no webview attached", () => {
  expect(hardened().open?.()).toEqual({ action: "deny" });
  expect(isDenied("will-attach-webview", { url: "" })).toBe(true);
});

test("every permission is refused, asked for or checked", () => {
  const session = new StubSession();
  denyPermissions(session as unknown as Session);
  const decide = vi.fn();
  (session.permissionRequestHandler as (...args: unknown[]) => void)(null, "media", decide, {});
  expect(decide.mock.calls).toEqual([[false]]);
  expect((session.permissionCheckHandler as () => unknown)()).toBe(false);
  expect((session.devicePermissionHandler as () => unknown)()).toBe(false);
});

test.each([
  ["https://example.org/", true],
  ["http://127.0.0.1:8080/", true],
  ["wss://example.org/", true],
  ["file:///etc/passwd", true],
  ["ftp://example.org/", true],
  ["app://duty/index.html", false],
  ["data:image/png;base64,", false],
  ["blob:app://duty/0f8c", false],
])("a request for %s: cancelled is %s", (url, cancelled) => {
  const session = new StubSession();
  denyNetwork(session as unknown as Session);
  expect(session.cancels(url)).toBe(cancelled);
});

test("no page talks over WebRTC", () => {
  expect(hardened().policy).toBe("disable_non_proxied_udp");
});

test("a download that a page starts is stopped", () => {
  const session = new StubSession();
  denyDownloads(session as unknown as Session);
  const preventDefault = vi.fn();
  session.emit("will-download", { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

test.each([
  [true, ["remote-debugging-port", "remote-debugging-pipe"]],
  [false, []],
])("packaged %s: the switches for debugging that are taken away are %j", (isPackaged, expected) => {
  const removed: string[] = [];
  denyDebugging({
    isPackaged,
    commandLine: { removeSwitch: (name: string) => void removed.push(name) },
  } as unknown as App);
  expect(removed).toEqual(expected);
});
