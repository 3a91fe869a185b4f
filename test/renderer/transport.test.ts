import { afterEach, expect, test, vi } from "vitest";
import { openTransport } from "../../renderer/transport.ts";

afterEach(() => vi.unstubAllGlobals());

/** An event source that the test can speak through. */
class FakeEventSource extends EventTarget {
  static last: FakeEventSource | null = null;
  readonly url: string;
  closed = false;
  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.last = this;
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(data) }));
  }
  close(): void {
    this.closed = true;
  }
}

test("over loopback a request is posted to the page's own host, marked as the client's", async () => {
  const fetch = vi.fn(async () => Response.json({ ok: true, value: 1 }));
  vi.stubGlobal("window", {});
  vi.stubGlobal("fetch", fetch);
  expect(await openTransport().invoke({ name: "app.info", input: {} })).toEqual({ ok: true, value: 1 });
  expect(fetch).toHaveBeenCalledWith("./api/invoke", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "x-duty-client": "1" },
    body: '{"name":"app.info","input":{}}',
  });
});

test("the desktop door is used where its preload has run", async () => {
  const invoke = vi.fn(async () => ({ ok: true, value: 2 }));
  vi.stubGlobal("window", { duty: { invoke, subscribe: () => () => undefined } });
  expect(await openTransport().invoke({ name: "app.info", input: {} })).toEqual({ ok: true, value: 2 });
  expect(invoke).toHaveBeenCalledWith({ name: "app.info", input: {} });
});

test("events are delivered, unknown ones left aside, and a line that was lost counts as changed data", async () => {
  vi.stubGlobal("window", {});
  vi.stubGlobal("EventSource", FakeEventSource);
  const heard: string[] = [];
  const stop = openTransport().subscribe((event) => heard.push(event.type));
  const source = FakeEventSource.last;
  source?.say({ type: "day-changed", today: "2026-09-17" });
  source?.say({ type: "from-a-newer-host" });
  source?.dispatchEvent(new Event("open"));
  await vi.waitFor(() => expect(heard).toEqual(["day-changed"]));
  source?.dispatchEvent(new Event("error"));
  source?.dispatchEvent(new Event("open"));
  expect(heard).toEqual(["day-changed", "data-changed"]);
  stop();
  expect(source?.closed).toBe(true);
});
