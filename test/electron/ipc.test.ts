import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Reply, Request } from "../../shared/contract/reply.ts";

vi.mock("electron", () => import("../electron-harness/electron-stub.ts"));
const { serveContract } = await import("../../electron/ipc.ts");

type Handler = (event: { senderFrame: unknown }, message: unknown) => Promise<Reply>;

const ours = { origin: "app://duty", url: "app://duty/", parent: null };
const asked: Request[] = [];
const noted: string[] = [];
let reply: Reply;
let handler: Handler;

beforeEach(() => {
  asked.length = noted.length = 0;
  reply = { ok: true, value: { today: "2026-09-16" } };
  const ipcMain = {
    handle: (channel: string, given: unknown) => {
      expect(channel).toBe("duty:invoke");
      handler = given as Handler;
    },
  };
  const dispatch = (request: Request) => Promise.resolve((asked.push(request), reply));
  serveContract(ipcMain, dispatch, {
    file: "",
    write: (what, error) => void noted.push(`${what}: ${String(error)}`),
  });
});

describe("our own top frame", () => {
  test("is answered with the core's reply", async () => {
    expect(await handler({ senderFrame: ours }, { name: "board.get", input: {} })).toEqual(reply);
    expect(asked).toEqual([{ name: "board.get", input: {} }]);
  });

  test.each([[null], ["board.get"], [{ input: {} }], [{ name: 7 }], [{ name: "x".repeat(81), input: {} }]])(
    "gets `invalid-input` for %j, and the core is not asked",
    async (message) => {
      expect(await handler({ senderFrame: ours }, message)).toMatchObject({
        ok: false,
        error: { code: "invalid-input" },
      });
      expect(asked).toEqual([]);
    },
  );
});

test("a message that is longer than a request may be is refused, and the core is not asked", async () => {
  const content = "x".repeat(80 * 1024 * 1024 + 1);
  const answer = await handler({ senderFrame: ours }, { name: "imports.open", input: { file: { content } } });
  expect(answer).toMatchObject({ ok: false, error: { code: "file-too-large", details: { limit: 60 * 1024 * 1024 } } });
  expect(asked).toEqual([]);
});

describe("refused, without asking the core", () => {
  test.each([
    ["a frame within our page", { ...ours, parent: ours }],
    ["a page of another site", { origin: "https://example.org", url: "https://example.org/", parent: null }],
    ["a paper being printed", { origin: "app://paper", url: "app://paper/1", parent: null }],
    ["a look-alike origin", { origin: "app://duty.example.org", url: "app://duty.example.org/", parent: null }],
    ["a page without an origin", { origin: "null", url: "data:text/html,", parent: null }],
    ["a frame that is gone", null],
  ])("%s", async (_name, senderFrame) => {
    await expect(handler({ senderFrame }, { name: "board.get", input: {} })).rejects.toThrow(/^not allowed$/);
    expect(asked).toEqual([]);
    expect(noted).toHaveLength(1);
  });
});
