import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LARGEST_FILE_BYTES, LARGEST_UNPACKED_BYTES } from "../../../../shared/extraction/readers/limits.ts";
import { withPauses } from "../../../../shared/extraction/readers/pace.ts";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { extractPlan } from "../../../support/extract.ts";
import { refusal, refusalOf } from "./read-back.ts";
import { containerOf, docOf } from "./files/doc-of.ts";
import { docxOf, p } from "./files/docx-of.ts";
import { paragraph, pdfOf } from "./files/pdf-of.ts";
import { xlsxOf } from "./files/xlsx-of.ts";
import { withDirectoryField, zipOf } from "./files/zip-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const DOCX = docxOf(p("全年学习12次。".repeat(40)));
const XLSX = xlsxOf([{ name: "a", rows: [["全年学习12次。"]] }]);
const PDF = pdfOf([paragraph("全年学习十二次。", 700)]);
const DOC = docOf("全年学习12次。");
const TEXT = utf8("全年学习12次。");
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe("a name that lies is refused, and told what was found", () => {
  it.each([
    ["要点.txt", DOCX, "docx"],
    ["要点.txt", PDF, "pdf"],
    ["要点.md", XLSX, "xlsx"],
    ["要点.docx", PDF, "pdf"],
    ["要点.docx", XLSX, "xlsx"],
    ["要点.docx", DOC, "doc"],
    ["要点.docx", TEXT, "text"],
    ["要点.docx", zipOf({ "a.txt": "甲" }), "zip"],
    ["要点.xlsx", DOCX, "docx"],
    ["要点.xlsx", zipOf({ "a.txt": "甲" }), "zip"],
    ["要点.pdf", TEXT, "text"],
    ["要点.pdf", PNG, "png"],
    ["要点.doc", DOCX, "docx"],
    ["要点.xls", XLSX, "xlsx"],
    ["要点.DOCX", PDF, "pdf"],
  ])("%s with another content (%#)", async (name, bytes, found) => {
    expect(await refusal(bytes, name)).toMatchObject({ code: "file-kind-mismatch", details: { name, found } });
  });

  it.each([
    ["要点", DOCX],
    ["要点.2026年", PDF],
    ["要点.wps", DOCX],
    ["要点.html", TEXT],
    ["要点.docm", DOCX],
  ])("%s promises nothing else and is read", async (name, bytes) => {
    expect((await readDocument(bytes, name)).text).toMatch(/^全年学习(?:12|十二)次。/);
  });
});

describe("kinds that nothing reads", () => {
  it.each([
    ["要点.ppt", containerOf({ "PowerPoint Document": new Uint8Array(600) }), "ppt"],
    ["要点.pptx", zipOf({ "ppt/presentation.xml": "<a/>" }), "pptx"],
    ["要点.ofd", zipOf({ "OFD.xml": "<a/>" }), "ofd"],
    ["要点.rtf", utf8("{\\rtf1 x}"), "rtf"],
    ["扫描.png", PNG, "png"],
    ["要点.mht", utf8("MIME-Version: 1.0\n"), "mht"],
    ["要点.zip", zipOf({ "a.txt": "甲" }), "zip"],
  ])("%s", async (name, bytes, found) => {
    expect(await refusal(bytes, name)).toMatchObject({ code: "file-kind-unsupported", details: { name, found } });
  });
});

describe("a password", () => {
  const encrypted = containerOf({ EncryptionInfo: new Uint8Array(600), EncryptedPackage: new Uint8Array(5000) });

  it.each([
    ["要点.docx", encrypted],
    ["要点.xlsx", encrypted],
    ["要点.docx", withDirectoryField(DOCX, 8, 2, 1)],
    ["要点.doc", docOf("全年学习12次。", { isEncrypted: true })],
  ])("%s (%#)", async (name, bytes) => {
    expect(await refusalOf(bytes, name)).toBe("file-encrypted");
  });
});

describe("what is cut off or damaged", () => {
  it.each([
    ["要点.docx", DOCX],
    ["要点.xlsx", XLSX],
    ["要点.pdf", PDF],
  ])("%s at every tenth of its length", async (name, bytes) => {
    for (let tenth = 1; tenth < 10; tenth++) {
      const part = bytes.subarray(0, Math.floor((bytes.length * tenth) / 10));
      expect(await refusalOf(part, name)).toBe("file-unreadable");
    }
  });

  it("compressed data with an error inside", async () => {
    const text = Array.from({ length: 3000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000)));
    const bytes = docxOf(p(text.join("")));
    const changed = bytes.map((byte, index) => (index > 400 && index < 3000 ? byte ^ 0x5a : byte));
    expect(await refusalOf(changed, "要点.docx")).toBe("file-unreadable");
  });

  it.each([
    ["要点.txt", new Uint8Array(), "file-empty"],
    ["要点.docx", new Uint8Array(), "file-empty"],
    ["要点.txt", Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 31), "file-not-text"],
    ["要点.docx", Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 31), "file-not-text"],
    ["要点.docx", new Uint8Array(LARGEST_FILE_BYTES + 1), "file-too-large"],
  ])("%s: nothing, noise, too much (%#)", async (name, bytes, code) => {
    expect(await refusalOf(bytes, name)).toBe(code);
  });
});

describe("bombs", () => {
  const MEGABYTE = 1024 * 1024;
  const bomb = zipSync({ "word/document.xml": new Uint8Array(100 * MEGABYTE).fill(0x20) });

  it("one that declares what it is", async () => {
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb, "要点.docx")).toMatchObject({ code: "file-too-large", details: { unpacked: true } });
  });

  it("one that declares a kilobyte is stopped while it unfolds", async () => {
    const error = await refusal(withDirectoryField(bomb, 24, 4, 1024), "要点.docx");
    expect(error).toMatchObject({ code: "file-too-large", details: { unpacked: true } });
    const { bytes = 0, limit = 0 } = { ...error?.details } as { bytes?: number; limit?: number };
    expect(bytes).toBeGreaterThan(limit);
    expect(bytes).toBeLessThan(limit + 24 * MEGABYTE);
  });

  it("many parts that are too much together", async () => {
    const bytes = withDirectoryField(zipOf({ "word/document.xml": "<a/>", b: "b" }), 24, 4, LARGEST_UNPACKED_BYTES);
    expect(await refusalOf(bytes, "要点.docx")).toBe("file-too-large");
  });

  it("a directory of more parts than a document has", async () => {
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}`, ""]));
    expect(await refusalOf(zipOf({ ...parts, "word/document.xml": "<a/>" }), "要点.docx")).toBe("file-unreadable");
  });
});

describe("long and deep text is read, and others are let in between", () => {
  it("100,000 nested brackets, as a file and in a document", async () => {
    const text = `${"（".repeat(100_000)}全年学习12次${"）".repeat(100_000)}`;
    for (const document of [await readDocument(utf8(text), "a.txt"), await readDocument(docxOf(p(text)), "a.docx")]) {
      expect(document.text.trim()).toBe(text);
      expect(() => extractPlan(document.text)).not.toThrow();
    }
  });

  it("a line of five million characters", async () => {
    const line = "开展各类活动并做好记录整理工作".repeat(333_334);
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    try {
      expect((await readDocument(docxOf(p(line)), "a.docx")).text.length).toBe(line.length + 1);
    } finally {
      clearInterval(timer);
    }
    expect(turns).toBeGreaterThan(10);
    expect((await readDocument(utf8(line), "a.md")).text).toBe(line);
  });

  it("a file that has had its time is given up", async () => {
    const endless = withPauses(
      "a.docx",
      async ({ pause }) => {
        for (;;) await pause();
      },
      20,
    );
    await expect(endless).rejects.toMatchObject({ code: "file-unreadable", details: { reason: "time-limit" } });
  });
});
