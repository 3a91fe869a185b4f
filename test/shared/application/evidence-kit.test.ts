import { createHash } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { EvidenceKitView } from "../../../shared/contract/schemas/evidence-kit.ts";
import { type MemoryCore, failureOf, importAll, memoryCore } from "../../support/memory-core.ts";
import { readBack } from "../paper/office-files.ts";
import { textOf } from "../paper/paper-text.ts";

let core: MemoryCore;
let duties: string[];
const base64 = (text: string) => Buffer.from(text).toString("base64");
const hashOf = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

const PLAN = `东湖市科协2026年工作要点

2.抓实理论学习。8月31日前组织1次理论学习研讨。（责任单位：机关党委）

10.按时报送总结。8月31日前报送半年工作总结。（责任单位：办公室）
`;

/** Two duties of two units; one activity with two files that counts for both, and one with a file that was taken out again. */
beforeEach(async () => {
  core = memoryCore({ today: "2026-09-16", settings: { unitName: "东湖市科协" } });
  await importAll(core.client, PLAN);
  const listed = await core.client.obligations.list({});
  duties = ["2", "10"].map((number) => listed.find(({ item }) => item === number)?.id ?? "");
  const rows = (await core.client.occurrences.list({ from: "2026-01-01", to: "2026-12-31" })).filter(
    ({ obligationId }) => duties.includes(obligationId),
  );
  await core.client.activities.record({
    title: "八月学习",
    happenedOn: "2026-08-12",
    credits: rows.map(({ obligationId, subjectId, recurrenceId }) => ({ obligationId, subjectId, recurrenceId })),
    evidence: [
      { name: "签到.pdf", kind: "sign-in", content: base64("签到") },
      { name: "照片</script>\u202E.jpg", kind: "photo", content: base64("照片") },
    ],
  });
  const [first] = rows;
  if (!first) throw new Error("nothing is due");
  const { id, evidence } = await core.client.activities.record({
    title: "补充",
    happenedOn: "2026-08-13",
    credits: [{ obligationId: first.obligationId, subjectId: first.subjectId, recurrenceId: first.recurrenceId }],
    evidence: [{ name: "传错.pdf", kind: "other", content: base64("传错") }],
  });
  await core.client.activities.change({
    id,
    removeEvidence: evidence.map((file) => file.id),
    noEvidenceReason: "传错",
  });
});

const page = (kit: EvidenceKitView, path: string) =>
  Buffer.from(kit.pages.find((one) => one.path === path)?.content ?? "", "base64");
const lose = (text: string) => core.ports.evidenceFiles.delete(hashOf(Buffer.from(text)));

describe("the evidence kit of a year", () => {
  test("has each file once under its new name, and pages with their hashes, the manifest last", async () => {
    const kit = await core.client.documents.kit({ year: 2026 });
    expect(kit).toMatchObject({ name: "佐证包-2026年.zip", isComplete: true, faults: [] });
    expect(kit.evidence.map(({ path }) => path)).toEqual([
      "佐证/2-理论学习研讨-2026-08-12-01-签到.pdf",
      "佐证/2-理论学习研讨-2026-08-12-02-照片__script_.jpg",
    ]);
    expect(kit.pages.map(({ path }) => path)).toEqual([
      "封面.html",
      "索引.html",
      "索引.xlsx",
      "台账.html",
      "检查.html",
      "manifest.json",
    ]);
    for (const { content, sha256 } of kit.pages) expect(hashOf(Buffer.from(content, "base64"))).toBe(sha256);
    expect(kit.manifestSha256).toBe(kit.pages.at(-1)?.sha256);
  });

  test("its cover tells when it was made in the product's zone, as every other time", async () => {
    core.ports.setNow("2026-09-16", "07:05");
    const kit = await core.client.documents.kit({ year: 2026 });
    expect(textOf(page(kit, "封面.html").toString())).toContain("制作时间：2026-09-16 07:05");
  });

  test("its manifest names every file but itself with bytes and hash", async () => {
    const kit = await core.client.documents.kit({ year: 2026 });
    const manifest = JSON.parse(page(kit, "manifest.json").toString()) as { files: { path: string; bytes: number }[] };
    expect(manifest).toMatchObject({ format: 1, complete: true, unit: "东湖市科协", year: 2026, lacking: [] });
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...kit.pages.slice(0, -1), ...kit.evidence].map(({ path }) => path),
    );
    for (const { path, bytes } of manifest.files.slice(0, 5)) expect(page(kit, path)).toHaveLength(bytes);
    expect(manifest.files[5]?.bytes).toBe(6);
  });

  test("its index goes by the plan's numbering, names a shared file under each duty and links to it", async () => {
    const kit = await core.client.documents.kit({ year: 2026 });
    const index = page(kit, "索引.html").toString();
    expect(index.match(/href="[^"]+"/g)?.map((link) => decodeURIComponent(link.slice(6, -1)))).toEqual(
      [...kit.evidence, ...kit.evidence].map(({ path }) => path),
    );
    expect(index).not.toContain("</script>");
    const text = textOf(index);
    expect(text.indexOf("理论学习研讨")).toBeLessThan(text.indexOf("报送半年工作总结"));
    expect(text).toContain("传错");
    expect(text).not.toContain("传错.pdf");
    const table = await readBack(page(kit, "索引.xlsx"), "索引.xlsx");
    for (const { path, sha256 } of kit.evidence) {
      expect(table).toContain(path);
      expect(table).toContain(sha256);
    }
    expect(textOf(page(kit, "封面.html").toString())).toContain("佐证文件2件");
    expect(textOf(page(kit, "台账.html").toString())).toContain("理论学习研讨");
  });

  test("of one unit, of one duty; of nothing there is none", async () => {
    const ofLead = await core.client.documents.kit({ year: 2026, lead: "办公室" });
    expect(ofLead.name).toBe("佐证包-2026年-办公室.zip");
    expect(ofLead.evidence.map(({ path }) => path)[0]).toBe("佐证/10-报送半年工作总结-2026-08-12-01-签到.pdf");
    const ofDuty = await core.client.documents.kit({ year: 2026, obligationIds: [duties[0] ?? ""] });
    expect(ofDuty.name).toBe("佐证包-2026年-理论学习研讨.zip");
    expect(textOf(page(ofDuty, "索引.html").toString())).not.toContain("报送半年工作总结");
    expect(await failureOf(core.client.documents.kit({ year: 2026, lead: "没有的单位" }))).toMatchObject({
      code: "kit-empty",
      details: { year: 2026, lead: "没有的单位", duty: null },
    });
    expect(await failureOf(core.client.documents.kit({ year: 2026, obligationIds: ["none"] }))).toMatchObject({
      code: "not-found",
    });
  });

  test("in English it has no Chinese word of its own", async () => {
    await core.client.settings.set({ locale: "en" });
    const kit = await core.client.documents.kit({ year: 2026 });
    expect(kit.pages.map(({ path }) => path)).toEqual([
      "cover.html",
      "index.html",
      "index.xlsx",
      "ledger.html",
      "check.html",
      "manifest.json",
    ]);
    expect(textOf(page(kit, "cover.html").toString()).replaceAll("东湖市科协", "")).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("evidence that lacks", () => {
  test("a missing and a changed file are both named, and nothing is made", async () => {
    lose("签到");
    core.ports.evidenceFiles.set(hashOf(Buffer.from("照片")), Buffer.from("换过的"));
    expect(await failureOf(core.client.documents.kit({ year: 2026 }))).toMatchObject({
      code: "evidence-unsound",
      details: {
        files: [
          { name: "签到.pdf", fault: "missing" },
          { name: expect.stringContaining("照片") as string, fault: "changed" },
        ],
      },
    });
  });

  test("a file that was taken out again, or belongs to another duty's kit, stops none", async () => {
    lose("传错");
    expect((await core.client.documents.kit({ year: 2026 })).isComplete).toBe(true);
  });

  test("a kit made incomplete on purpose says so in its name, on cover and index, in the table and the manifest", async () => {
    lose("签到");
    const kit = await core.client.documents.kit({ year: 2026, incomplete: true });
    expect(kit).toMatchObject({
      name: "佐证包-2026年-不完整.zip",
      isComplete: false,
      faults: [{ path: "佐证/2-理论学习研讨-2026-08-12-01-签到.pdf", name: "签到.pdf", fault: "missing" }],
    });
    expect(kit.evidence.map(({ name }) => name)).not.toContain("签到.pdf");
    for (const path of ["封面.html", "索引.html"]) {
      const text = textOf(page(kit, path).toString());
      expect(text, path).toContain("不完整：有1件佐证");
      expect(text, path).toContain("签到.pdf");
    }
    expect(page(kit, "索引.html").toString().match(/href=/g)).toHaveLength(2);
    expect(await readBack(page(kit, "索引.xlsx"), "索引.xlsx")).toContain("不完整");
    expect(JSON.parse(page(kit, "manifest.json").toString())).toMatchObject({
      complete: false,
      note: "不完整 INCOMPLETE",
      lacking: [{ name: "签到.pdf", fault: "missing" }],
    });
  });

  test("where nothing lacks, a kit that might have been incomplete is complete and does not say otherwise", async () => {
    const kit = await core.client.documents.kit({ year: 2026, incomplete: true });
    expect(kit).toMatchObject({ name: "佐证包-2026年.zip", isComplete: true });
    expect(textOf(page(kit, "封面.html").toString())).not.toContain("不完整");
  });
});
