import { describe, expect, it } from "vitest";
import { linesOf, refusalOf } from "./read-back.ts";
import { containerOf, docOf, fastSavedDocOf } from "./files/doc-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("pages", () => {
  it("shows what a browser shows, and runs nothing", async () => {
    const page = `<!DOCTYPE html><html><head><title>网站名</title><style>p{}</style><script>alert("1.不是")</script></head><body>
<nav>首页 | 导航</nav><h1>2026年
要点</h1><p>全年学习<b>12</b>次，&nbsp;<br>每季度检查一次。<p style="display: none">看不见</p>
<ol start="3"><li>甲<li>乙</ol><ul><li>丙</ul><div hidden><p>也看不见</div><p>末段<ruby>党<rt>dǎng</rt></ruby></body></html>`;
    expect(await linesOf(utf8(page), "要点.html")).toEqual([
      "2026年 要点",
      "全年学习12次，",
      "每季度检查一次。",
      "3. 甲",
      "4. 乙",
      "• 丙",
      "末段党",
    ]);
  });

  it("tables with spans; one that is layout alone becomes lines", async () => {
    const page = `<html><body><table><tr><td><p>一、学习</p><p>每月学习一次。</p></td></tr></table>
<table><thead><tr><th>任务<th>责任单位<th>完成时限</thead><tr><td>甲<td rowspan=2>办公室<td>6月底前<tr><td>乙<td>9月底前</table>`;
    expect(await linesOf(utf8(page), "要点.htm")).toEqual([
      "一、学习",
      "每月学习一次。",
      "| 任务 | 责任单位 | 完成时限 |",
      "| 甲 | 办公室 | 6月底前 |",
      "| 乙 | 办公室 | 9月底前 |",
    ]);
  });

  it("a task table within a table that sets out the page; what is not shown is not read", async () => {
    const inner = "<table><tr><th>任务<th>责任单位<th>时限<tr><td>甲<br>乙<td>办公室<td>6月&nbsp;底前</table>";
    const page = `<html><body><table><tr><td>栏目<td><h1>任&shy;务清单</h1>${inner}<p style="visibility:hidden">密<td style="mso-hide:all">密</table><p>党组<wbr>学习<br>30次`;
    expect(await linesOf(utf8(page), "要点.htm")).toEqual([
      "栏目",
      "任务清单",
      "| 任务 | 责任单位 | 时限 |",
      "| 甲 乙 | 办公室 | 6月\u00a0底前 |",
      "党组学习",
      "30次",
    ]);
  });

  it("in GB2312", async () => {
    const bytes = Uint8Array.from([
      ...utf8("<html><p>"),
      0xc8,
      0xab,
      0xc4,
      0xea,
      0xd1,
      0xa7,
      0xcf,
      0xb0,
      0x33,
      0x30,
      0xb4,
      0xce,
    ]);
    expect(await linesOf(bytes, "要点.html")).toEqual(["全年学习30次"]);
  });

  it("one nested without end is refused", async () => {
    expect(await refusalOf(utf8(`<html>${"<div>".repeat(100_000)}`), "a.html")).toBe("file-unreadable");
  });
});

it("markdown loses its marks and keeps numbers and tables", async () => {
  const source = `---
title: x
---
# 2026年要点 #

> **一、学习**
1. 全年\`学习\`*12*次，见[通知](http://a.b "题")![图](x.png)
***
| 任务 | 时限 |
| --- | --- |
| 甲 | 6月底前 |
~~旧~~ 3 \\* 4 和 a_b_c
`;
  expect((await linesOf(utf8(source), "要点.md")).filter((line) => line !== "")).toEqual([
    "2026年要点",
    "一、学习",
    "1. 全年学习12次，见通知图",
    "| 任务 | 时限 |",
    "| --- | --- |",
    "| 甲 | 6月底前 |",
    "旧 3 * 4 和 a_b_c",
  ]);
});

describe("Word 97 to 2003, and WPS of that make", () => {
  const text =
    "2026 plan\r全年学习\u0013 PAGEREF \u0013 x \u0014y\u0015 \u001412\u0015次。\u0001\r序号\u0007任务\u0007完成时限\u0007\u00071\u0007甲\r乙\u0007\u0007\u0007末段\f";

  it.each(["要点.doc", "要点.wps"])("%s: text, tables, results of fields", async (name) => {
    expect(await linesOf(docOf(text, { notes: "脚注" }), name)).toEqual([
      "2026 plan",
      "全年学习12次。",
      "| 序号 | 任务 | 完成时限 |",
      "| 1 | 甲 乙 |  |",
      "末段",
    ]);
  });

  it("one that was saved in pieces", async () => {
    const document = await linesOf(fastSavedDocOf(text), "要点.doc");
    expect(document).toEqual(await linesOf(docOf(text), "要点.doc"));
  });

  it("one of Word 95 or older", async () => {
    const stream = new Uint8Array(4096);
    new DataView(stream.buffer).setUint16(0, 0xa5dc, true);
    expect(await refusalOf(containerOf({ WordDocument: stream }), "要点.doc")).toBe("file-kind-unsupported");
  });

  it.each([
    ["encrypted", docOf(text, { isEncrypted: true }), "file-encrypted"],
    ["empty", docOf("\r\r"), "file-has-no-text"],
    ["cut off", docOf("全年学习12次。\r".repeat(2000)).subarray(0, 20_000), "file-unreadable"],
  ])("%s", async (_name, bytes, code) => {
    expect(await refusalOf(bytes, "要点.doc")).toBe(code);
  });
});
