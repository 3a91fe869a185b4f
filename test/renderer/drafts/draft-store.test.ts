import { expect, test } from "vitest";
import { DraftStore, type DraftStorage } from "../../../renderer/drafts/draft-store.ts";

interface Words {
  readonly title: string;
  readonly files?: readonly string[];
}

/** A session storage that takes so many characters and no more. */
function storage(most = Number.POSITIVE_INFINITY): DraftStorage & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > most) throw new DOMException("full", "QuotaExceededError");
      entries.set(name, text);
    },
    removeItem: (name) => void entries.delete(name),
  };
}

const draft = (value: Words) => ({ value, base: JSON.stringify({ title: "" }), at: 7 });

test("a draft is found again by its name alone, in the page and after a reload", () => {
  const kept = storage();
  const store = new DraftStore(kept);
  store.write("note a", draft({ title: "甲" }));
  expect(store.read("note a")).toEqual(draft({ title: "甲" }));
  expect(store.read("note b")).toBeNull();
  expect(new DraftStore(kept).read("note a")).toEqual(draft({ title: "甲" }));
});

test("what is forgotten is gone from both", () => {
  const kept = storage();
  const store = new DraftStore(kept);
  store.write("note a", draft({ title: "甲" }));
  store.forget("note a");
  expect([store.read("note a"), new DraftStore(kept).read("note a"), kept.entries.size]).toEqual([null, null, 0]);
});

test("files stay in the page and are left out of the storage", () => {
  const kept = storage();
  const store = new DraftStore(kept);
  const whole = draft({ title: "甲", files: ["内容"] });
  store.write<Words>("record", whole, ({ title }) => ({ title }));
  expect(store.read("record")).toEqual(whole);
  expect(new DraftStore(kept).read("record")).toEqual(draft({ title: "甲" }));
});

test("a storage that is full, or none at all, costs the reload and nothing else", () => {
  const small = storage(10);
  for (const store of [new DraftStore(small), new DraftStore(null)]) {
    store.write("note a", draft({ title: "很长的一段话" }));
    expect(store.read("note a")).toEqual(draft({ title: "很长的一段话" }));
  }
  expect(small.entries.size).toBe(0);
});

test("an older text does not come back where a longer one did not fit", () => {
  const kept = storage(60);
  const store = new DraftStore(kept);
  store.write("note a", draft({ title: "短" }));
  store.write("note a", draft({ title: "长".repeat(60) }));
  expect(new DraftStore(kept).read("note a")).toBeNull();
});

test("unread texts of fields are kept by the form, each change at once", () => {
  const kept = storage();
  const texts = new DraftStore(kept).texts("event");
  texts.set("日期", "2026-02-30");
  texts.set("时间", "25点");
  texts.delete("时间");
  expect([...new DraftStore(kept).texts("event")]).toEqual([["日期", "2026-02-30"]]);
  texts.clear();
  expect([...new DraftStore(kept).texts("event")]).toEqual([]);
  expect(kept.entries.size).toBe(0);
});

test("a fault of the program is no full storage", () => {
  const broken: DraftStorage = {
    getItem: () => null,
    setItem: () => {
      throw new TypeError("no");
    },
    removeItem: () => undefined,
  };
  expect(() => new DraftStore(broken).write("note", draft({ title: "甲" }))).toThrow(TypeError);
});
