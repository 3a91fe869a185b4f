import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceStoreIn } from "../../db/evidence-store.ts";
import { temporaryFolder } from "../support/data-folder.ts";

/** SHA-256 of "abc" (FIPS 180-2, appendix B.1). */
const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const bytes = (text: string) => new TextEncoder().encode(text);

test("a file is kept under its hash and comes back as it was", async () => {
  const folder = temporaryFolder();
  const store = evidenceStoreIn(folder, false);
  expect(await store.put(bytes("abc"))).toEqual({ sha256: ABC, bytes: 3 });
  expect(readFileSync(path.join(folder, "evidence", "ba", ABC.slice(2)), "utf8")).toBe("abc");
  expect(new TextDecoder().decode(await store.get(ABC))).toBe("abc");
});

test("any content comes back as it was, the empty one too", async () => {
  const store = evidenceStoreIn(temporaryFolder(), false);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (content) => {
      const { sha256, bytes } = await store.put(content);
      expect([bytes, new Uint8Array(await store.get(sha256))]).toEqual([content.byteLength, content]);
    }),
    { numRuns: 30, examples: [[new Uint8Array()]] },
  );
});

test("the same file handed in twice, also at the same moment, is kept once and leaves nothing else behind", async () => {
  const folder = temporaryFolder();
  const store = evidenceStoreIn(folder, false);
  await Promise.all([store.put(bytes("abc")), store.put(bytes("abc"))]);
  await store.put(bytes("abc"));
  expect(readdirSync(path.join(folder, "evidence", "ba"))).toEqual([ABC.slice(2)]);
});

test("a file that was changed from outside is found out, and handing it in again repairs it", async () => {
  const folder = temporaryFolder();
  const store = evidenceStoreIn(folder, false);
  await store.put(bytes("abc"));
  const file = path.join(folder, "evidence", "ba", ABC.slice(2));
  writeFileSync(file, "abd");
  await expect(store.get(ABC)).rejects.toMatchObject({
    code: "file-unreadable",
    details: { name: path.join("evidence", "ba", ABC.slice(2)), reason: "hash-mismatch" },
  });
  await store.put(bytes("abc"));
  expect(new TextDecoder().decode(await store.get(ABC))).toBe("abc");
  rmSync(file);
  await expect(store.get(ABC)).rejects.toMatchObject({ code: "not-found" });
});

test("a name that is no hash leads nowhere outside the folder", async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "secret"), "secret");
  const store = evidenceStoreIn(folder, false);
  await expect(store.get("../../secret")).rejects.toMatchObject({ code: "not-found" });
});

test("nothing is written where the folder was opened read-only", async () => {
  const folder = temporaryFolder();
  await expect(evidenceStoreIn(folder, true).put(bytes("abc"))).rejects.toMatchObject({ code: "data-read-only" });
  expect(readdirSync(folder)).toEqual([]);
});
