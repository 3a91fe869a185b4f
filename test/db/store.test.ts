import { expect, test } from "vitest";
import { storeWithin } from "../../shared/application/ports/store-within.ts";
import { sqliteStore } from "../support/data-folder.ts";
import { aPlan, anObligation } from "./fixtures.ts";

test("a transaction that fails leaves nothing of what it did", async () => {
  const { store } = sqliteStore();
  const failing = store.transaction(async (repositories) => {
    await repositories.plans.insert(aPlan(), []);
    await repositories.subjects.ensure("党组", () => "s1");
    await repositories.obligations.insert(anObligation());
    await repositories.settings.set({ unitName: "某协会" });
    throw new Error("half-way");
  });
  await expect(failing).rejects.toThrow("half-way");
  expect(await store.plans.list()).toEqual([]);
  expect(await store.obligations.list()).toEqual([]);
  expect(await store.subjects.list()).toEqual([]);
  expect(await store.settings.all()).toEqual({});
});

test("a transaction gives back what its work gives back, and others wait for it", async () => {
  const { store } = sqliteStore();
  const order: string[] = [];
  const first = store.transaction(async ({ settings }) => {
    await settings.set({ unitName: "甲" });
    await new Promise((resolve) => setImmediate(resolve));
    order.push("first");
    return 7;
  });
  const second = store.transaction(async ({ settings }) => {
    order.push(`second sees ${(await settings.all()).unitName}`);
  });
  expect(await first).toBe(7);
  await second;
  expect(order).toEqual(["first", "second sees 甲"]);
});

test("what is asked of the store itself waits for the transaction, and a store within one takes part in it", async () => {
  const { store } = sqliteStore();
  const outside: Promise<unknown>[] = [];
  const failing = store.transaction(async (repositories) => {
    const within = storeWithin(repositories);
    await within.settings.set({ unitName: "某协会" });
    outside.push(store.settings.all());
    await within.transaction(async ({ subjects }) => void (await subjects.ensure("党组", () => "s1")));
    expect(await within.settings.all()).toEqual({ unitName: "某协会" });
    throw new Error("half-way");
  });
  await expect(failing).rejects.toThrow("half-way");
  expect(await Promise.all(outside)).toEqual([{}]);
  expect(await store.subjects.list()).toEqual([]);
});

test("a full disk says so, leaves nothing of the transaction, and the next one works again", async () => {
  const { store, sqlite } = sqliteStore();
  const pages = Number(sqlite.pragma("page_count", { simple: true }));
  sqlite.pragma(`max_page_count = ${pages + 2}`);
  const filling = store.transaction(async ({ settings, plans }) => {
    await settings.set({ unitName: "某协会" });
    for (let year = 1990; year < 2100; year++)
      await plans.insert(aPlan({ id: `p${year}`, sha256: String(year).repeat(16), text: "字".repeat(9_000) }), []);
  });
  await expect(filling).rejects.toMatchObject({ code: "disk-full", details: { folder: "memory" } });
  expect(await store.settings.all()).toEqual({});
  await store.settings.set({ unitName: "某协会" });
  expect(await store.settings.all()).toEqual({ unitName: "某协会" });
});
