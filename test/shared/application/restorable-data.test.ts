import { expect, test, vi } from "vitest";
import { type OpenData, openRestorable } from "../../../shared/application/dispatch/restorable-data.ts";
import type { Restorer } from "../../../shared/application/ports/ports.ts";
import { COUNTED_RECORDS, type RestorePreview } from "../../../shared/contract/schemas/restore.ts";
import type { Reply } from "../../../shared/contract/reply.ts";
import { DutyError } from "../../../shared/domain/errors.ts";

const DAMAGED = new DutyError("database-damaged", { folder: "/data", lastGoodBackup: null });
const PREVIEW: RestorePreview = {
  backup: { source: "/b", kind: "full", at: "2026-03-02T01:02:03.004Z", evidence: 0, missing: 0, isAhead: false },
  records: Object.fromEntries(
    COUNTED_RECORDS.map((what) => [what, { now: 0, after: 0, differs: false }]),
  ) as RestorePreview["records"],
  evidence: { now: 0, after: 0 },
  lastDay: { now: null, after: null },
  isPresentReadable: true,
  lost: [],
  lostInAll: 0,
  broughtBack: [],
  lacking: [],
};

/** A folder that can be opened or not, with what happened to it in order. */
function door(given: { damaged?: boolean; servesDamaged?: boolean; readOnly?: OpenData["readOnly"] } = {}) {
  const happened: string[] = [];
  const running: PromiseWithResolvers<Reply>[] = [];
  const restorer: Restorer = {
    list: async () => ({ backups: [], unreadable: [] }),
    preview: async (source) => {
      if (source !== "/b") throw new DutyError("backup-unfit", { file: source, reason: "not-there" });
      return PREVIEW;
    },
    apply: async () => {
      happened.push("applied");
      return { replaced: null, evidence: 0, lacking: [] };
    },
    bringBackEvidence: async () => ({ evidence: 1 }),
  };
  const opened = async (): Promise<OpenData> => {
    if (given.damaged && !happened.includes("applied")) throw DAMAGED;
    happened.push("opened");
    return {
      readOnly: given.readOnly ?? null,
      close: () => happened.push("closed"),
      dispatch: ({ name }) => {
        happened.push(name);
        if (name !== "slow") return Promise.resolve({ ok: true, value: name });
        const answer = Promise.withResolvers<Reply>();
        running.push(answer);
        return answer.promise;
      },
    };
  };
  const publish = vi.fn();
  return {
    happened,
    running,
    publish,
    open: () =>
      openRestorable({
        folder: "/data",
        open: opened,
        restorer,
        events: { publish },
        onFault: () => undefined,
        servesDamaged: given.servesDamaged ?? true,
      }),
  };
}

const ask = (name: string, input: unknown = {}) => ({ name, input });
const applying = ask("restore.apply", { source: "/b" });

test("a restore waits for what runs, holds what comes, and opens the folder anew", async () => {
  const { open, happened, running, publish } = door();
  const data = await open();
  const slow = data.dispatch(ask("slow"));
  await vi.waitFor(() => expect(running).toHaveLength(1));
  const applied = data.dispatch(applying);
  await vi.waitFor(() => expect(happened).toEqual(["opened", "slow"]));
  running[0]?.resolve({ ok: true, value: 1 });
  expect(await slow).toMatchObject({ ok: true });
  expect(await applied).toMatchObject({ ok: true });
  expect(await data.dispatch(ask("after"))).toMatchObject({ ok: true });
  expect(happened).toEqual(["opened", "slow", "closed", "applied", "opened", "after"]);
  expect(publish).toHaveBeenCalledWith({ type: "data-changed", procedure: "restore.apply" });
});

test("what comes while a restore is under way is answered by the data that it leaves", async () => {
  const { open, happened } = door();
  const data = await open();
  const [applied, , later] = await Promise.all([
    data.dispatch(applying),
    data.dispatch(applying),
    new Promise<Reply>(
      (resolve) =>
        void vi.waitFor(() => expect(happened).toContain("closed")).then(() => resolve(data.dispatch(ask("later")))),
    ),
  ]);
  expect([applied, later]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(happened.slice(0, 4)).toEqual(["opened", "closed", "applied", "opened"]);
  expect(happened.at(-1)).toBe("later");
});

test("a backup that is no use closes nothing", async () => {
  const { open, happened, publish } = door();
  const data = await open();
  expect(await data.dispatch(ask("restore.apply", { source: "/x" }))).toMatchObject({
    error: { code: "backup-unfit" },
  });
  expect(await data.dispatch(ask("restore.apply", 7))).toMatchObject({ error: { code: "invalid-input" } });
  expect(happened).toEqual(["opened"]);
  expect(publish).not.toHaveBeenCalled();
});

test("beside a damaged database everything says so, and the way back is open", async () => {
  const { open } = door({ damaged: true });
  const data = await open();
  expect(data.state()).toBe(DAMAGED);
  expect(await data.dispatch(ask("board.get"))).toEqual({
    ok: false,
    error: { code: "database-damaged", details: { folder: "/data", lastGoodBackup: null } },
  });
  expect(await data.dispatch(ask("restore.list", { place: null }))).toMatchObject({ ok: true });
  expect(await data.dispatch(applying)).toMatchObject({ ok: true });
  expect(await data.dispatch(ask("board.get"))).toMatchObject({ ok: true });
});

test("a command does not stay beside a damaged database", async () => {
  await expect(door({ damaged: true, servesDamaged: false }).open()).rejects.toBe(DAMAGED);
});

test.each([
  ["data-locked", "data-locked"],
  ["folder-read-only", "data-read-only"],
] as const)("a folder that is %s is not restored", async (readOnly, code) => {
  const { open, happened } = door({ readOnly });
  const data = await open();
  for (const name of ["restore.apply", "restore.evidence"])
    expect(await data.dispatch(ask(name, {}))).toMatchObject({ error: { code } });
  expect(happened).toEqual(["opened"]);
});

test("an unknown way back is unknown", async () => {
  const data = await door().open();
  expect(await data.dispatch(ask("restore.everything"))).toMatchObject({ error: { code: "unknown-procedure" } });
});
