import { describe, expect, it } from "vitest";
import { LARGEST_TEXT_FILE, readPlainText } from "../../../shared/extraction/readers/plain-text.ts";

const TEXT = "2026年工作要点\n一、全年党组学习30次以上。\n";
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const units = [...(mark ? [0xfeff] : []), ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (order === "le" ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** 全年学习30次 in GB18030. */
const GB18030 = Uint8Array.from([0xc8, 0xab, 0xc4, 0xea, 0xd1, 0xa7, 0xcf, 0xb0, 0x33, 0x30, 0xb4, 0xce]);

describe("readPlainText", () => {
  it.each([
    { name: "UTF-8", bytes: utf8(TEXT), text: TEXT },
    { name: "UTF-8 with mark", bytes: utf8(`\ufeff${TEXT}`), text: TEXT },
    { name: "UTF-16LE with mark", bytes: utf16(TEXT, "le", true), text: TEXT },
    { name: "UTF-16BE with mark", bytes: utf16(TEXT, "be", true), text: TEXT },
    { name: "UTF-16LE without mark", bytes: utf16(TEXT, "le", false), text: TEXT },
    { name: "UTF-16BE without mark", bytes: utf16(TEXT, "be", false), text: TEXT },
    { name: "GB18030", bytes: GB18030, text: "全年学习30次" },
  ])("reads $name", ({ bytes, text }) => {
    expect(readPlainText(bytes, "plan.txt")).toEqual({ ok: true, value: text });
  });

  it.each([
    { name: "nothing", bytes: new Uint8Array(), code: "file-empty" },
    { name: "blanks alone", bytes: utf8(" \n\t\n"), code: "file-empty" },
    { name: "too much", bytes: new Uint8Array(LARGEST_TEXT_FILE + 1), code: "file-too-large" },
    { name: "a docx renamed", bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), code: "file-kind-mismatch" },
    { name: "a PDF renamed", bytes: utf8("%PDF-1.7\n"), code: "file-kind-mismatch" },
    {
      name: "an old .doc renamed",
      bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      code: "file-kind-mismatch",
    },
    { name: "binary", bytes: Uint8Array.from({ length: 600 }, (_, at) => (at * 37) % 32), code: "file-not-text" },
    { name: "half a character", bytes: Uint8Array.from([0xc8, 0xab, 0xff, 0xff, 0xff]), code: "file-not-text" },
  ])("refuses $name", ({ bytes, code }) => {
    const result = readPlainText(bytes, "plan.txt");
    expect(result.ok ? null : result.error.code).toBe(code);
  });
});
