import { describe, expect, it } from "vitest";
import { linesOf, refusalOf } from "./read-back.ts";
import { docxOf, numbered, numberingPart, p, row, run, stylesPart, table, tc } from "./files/docx-of.ts";

const OUTLINE = [
  { format: "chineseCounting", text: "%1、" },
  { format: "chineseCountingThousand", text: "（%2）" },
  { format: "decimal", text: "%3." },
  { format: "decimal", text: "（%4）" },
];
const read = (body: string, parts: Record<string, string> = {}) => linesOf(docxOf(body, parts), "要点.docx");

describe("automatic numbers are written out", () => {
  it("levels count on and begin again under the next heading", async () => {
    const body = [
      numbered("学习", 0),
      numbered("抓实理论", 2),
      numbered("讲好党课", 2),
      numbered("组织", 0),
      numbered("支部", 1),
      numbered("换届", 2),
      numbered("甲", 3),
      numbered("乙", 3),
      numbered("纪律", 1),
    ];
    expect(await read(body.join(""), { "word/numbering.xml": numberingPart(OUTLINE) })).toEqual([
      "一、学习",
      "1.抓实理论",
      "2.讲好党课",
      "二、组织",
      "（一）支部",
      "1.换届",
      "（1）甲",
      "（2）乙",
      "（二）纪律",
    ]);
  });

  it.each([
    { format: "chineseCounting", text: "%1、", start: 10, label: "十、" },
    { format: "japaneseCounting", text: "%1、", start: 21, label: "二十一、" },
    { format: "taiwaneseCountingThousand", text: "第%1条", start: 105, label: "第一百零五条 " },
    { format: "ideographDigital", text: "%1、", start: 12, label: "一二、" },
    { format: "chineseLegalSimplified", text: "%1、", start: 3, label: "叁、" },
    { format: "ideographTraditional", text: "%1、", start: 2, label: "乙、" },
    { format: "decimalEnclosedCircleChinese", text: "%1", start: 3, label: "③ " },
    { format: "lowerRoman", text: "%1.", start: 14, label: "xiv." },
    { format: "upperLetter", text: "%1)", start: 28, label: "BB)" },
    { format: "decimalZero", text: "%1.", start: 7, label: "07." },
    { format: "bullet", text: "\uf06c", start: 1, label: "• " },
    { format: "none", text: "", start: 1, label: "" },
    { format: "somethingNew", text: "%1.", start: 5, label: "5." },
  ])("$format from $start", async ({ label, ...level }) => {
    const parts = { "word/numbering.xml": numberingPart([level]) };
    expect(await read(numbered("事项", 0), parts)).toEqual([`${label}事项`]);
  });

  it("an instance that starts anew does, one that does not goes on", async () => {
    const instances = { 1: "", 2: "", 3: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' };
    const parts = { "word/numbering.xml": numberingPart([{ format: "decimal", text: "%1." }], instances) };
    const body = [numbered("甲", 0, 1), numbered("乙", 0, 2), numbered("丙", 0, 3), numbered("丁", 0, 3)];
    expect(await read(body.join(""), parts)).toEqual(["1.甲", "2.乙", "1.丙", "2.丁"]);
  });

  it("1.1 in a list whose first level is Chinese", async () => {
    const levels = [
      { format: "chineseCounting", text: "%1、" },
      { format: "decimal", text: "%1.%2", more: "<w:isLgl/>" },
    ];
    const parts = { "word/numbering.xml": numberingPart(levels) };
    expect(await read(numbered("甲", 0) + numbered("乙", 1), parts)).toEqual(["一、甲", "1.1 乙"]);
  });

  it("comes from the paragraph's style, at the level that the list gives to the style", async () => {
    const parts = {
      "word/styles.xml": stylesPart(
        '<w:style w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:styleId="a2"><w:name w:val="要点二级"/><w:basedOn w:val="a1"/></w:style>',
      ),
      "word/numbering.xml": numberingPart([
        { format: "chineseCounting", text: "%1、", more: '<w:pStyle w:val="a1"/>' },
        { format: "decimal", text: "%2.", more: '<w:pStyle w:val="a2"/>' },
      ]),
    };
    const body = p("学习", '<w:pStyle w:val="a1"/>') + p("党课", '<w:pStyle w:val="a2"/>');
    expect(await read(body, parts)).toEqual(["一、学习", "1.党课"]);
  });

  it("a list that only names a list style has the levels of that style", async () => {
    const link = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="要点编号"/></w:abstractNum>';
    const more = '<w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num></w:numbering>';
    const part = numberingPart(OUTLINE)
      .replace('<w:abstractNum w:abstractNumId="7">', `${link}$&<w:styleLink w:val="要点编号"/>`)
      .replace("</w:numbering>", more);
    const body = numbered("学习", 0, 5) + numbered("党课", 2, 5) + numbered("组织", 0, 1);
    expect(await read(body, { "word/numbering.xml": part })).toEqual(["一、学习", "1.党课", "二、组织"]);
  });

  it("an instance may write a level in its own way", async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>';
    const parts = { "word/numbering.xml": numberingPart(OUTLINE, { 1: "", 2: own }) };
    expect(await read(numbered("甲", 0, 1) + numbered("乙", 0, 2), parts)).toEqual(["一、甲", "2)乙"]);
  });

  it.each([
    [0, "3.丙"],
    [1, "1.丙"],
  ])("a level that only the first %s levels begin anew", async (value, last) => {
    const levels = OUTLINE.map((level, depth) =>
      depth === 2 ? { ...level, more: `<w:lvlRestart w:val="${value}"/>` } : level,
    );
    const body = [numbered("学习", 0), numbered("甲", 2), numbered("支部", 1), numbered("乙", 2), numbered("组织", 0)];
    const lines = await read([...body, numbered("丙", 2)].join(""), { "word/numbering.xml": numberingPart(levels) });
    expect(lines.slice(3)).toEqual(["2.乙", "二、组织", last]);
  });

  it("numId 0 takes a number away", async () => {
    const parts = { "word/numbering.xml": numberingPart(OUTLINE) };
    expect(await read(numbered("甲", 0, 0), parts)).toEqual(["甲"]);
  });
});

describe("the final document is read", () => {
  it("insertions stay, deletions and what was moved away go", async () => {
    const body = `<w:p>${run("每季度")}<w:del w:id="1"><w:r><w:delText>两次</w:delText></w:r></w:del><w:ins w:id="2">${run("一次")}</w:ins><w:moveFrom w:id="3">${run("旧处")}</w:moveFrom><w:moveTo w:id="4">${run("检查")}</w:moveTo></w:p>`;
    expect(await read(body)).toEqual(["每季度一次检查"]);
  });

  it("a paragraph whose mark was deleted goes on in the next", async () => {
    const body = p(run("全年不少于"), '<w:rPr><w:del w:id="1"/></w:rPr>') + p("4次。") + p("另起一段");
    expect(await read(body)).toEqual(["全年不少于4次。", "另起一段"]);
  });

  it("one whose mark was deleted last in its cell, or in the document, keeps its words", async () => {
    const last = (text: string) => p(run(text), '<w:rPr><w:del w:id="1"/></w:rPr>');
    expect(await read(last("甲") + table(row(tc(last("乙")), "丙")) + last("丁"))).toEqual(["甲", "乙 丙", "丁"]);
  });

  it("content controls are read, results of fields without their codes, soft hyphens not", async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = "<w:r><w:instrText> DATE </w:instrText><w:delInstrText>x</w:delInstrText></w:r>";
    const body = `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${p("每季度检查1次")}</w:sdtContent></w:sdt><w:p>${field("begin")}${code}${field("separate")}${run("6月")}${field("end")}<w:fldSimple w:instr="PAGE">${run("底")}</w:fldSimple><w:r><w:softHyphen/></w:r>${run("前\u00ad完成")}</w:p>`;
    expect(await read(body)).toEqual(["每季度检查1次", "6月底前完成"]);
  });

  it("a former number of a paragraph does not count", async () => {
    const body = p("甲", '<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>');
    expect(await read(body, { "word/numbering.xml": numberingPart(OUTLINE) })).toEqual(["甲"]);
  });

  it("notes, comments, field codes and hidden text are left out; results of fields stay", async () => {
    const body = `<w:p>${run("党组学习")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run("30次")}${run("密", "<w:vanish/>")}${run("以上", '<w:vanish w:val="0"/>')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const parts = { "word/footnotes.xml": "<w:footnotes><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnotes>" };
    expect(await read(body, parts)).toEqual(["党组学习30次以上"]);
  });

  it("the table of contents is left out, by the name of its style", async () => {
    const styles = stylesPart('<w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>');
    const body = p("一、全年学习12次\t1", '<w:pStyle w:val="t"/>') + p("一、全年学习12次");
    expect(await read(body, { "word/styles.xml": styles })).toEqual(["一、全年学习12次"]);
  });

  it("an element with a strange name is passed through", async () => {
    expect(await read(p(`<w:__proto__/><w:constructor>${run("甲")}</w:constructor>`))).toEqual(["甲"]);
  });

  it("a text box is told once, pinyin above characters not at all", async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body = `<w:p>${run("正文")}<w:r><mc:AlternateContent><mc:Choice>${box("框内")}</mc:Choice><mc:Fallback>${box("框内")}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:ruby><w:rt>${run("dǎng")}</w:rt><w:rubyBase>${run("党")}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(await read(body)).toEqual(["框内", "正文党"]);
  });

  it("breaks within a paragraph are breaks, and entities characters", async () => {
    expect(await read(`<w:p>${run("甲<乙 & 丙")}<w:r><w:br/></w:r>${run("丁")}</w:p>`)).toEqual(["甲<乙 & 丙", "丁"]);
  });
});

describe("tables", () => {
  const HEAD = row("序号", "工作任务", "责任单位", "完成时限");

  it("cells merged downwards hold for each row, a task for its first alone", async () => {
    const body = table(
      HEAD,
      row("1", tc("完成甲", '<w:vMerge w:val="restart"/>'), tc("办公室", '<w:vMerge w:val="restart"/>'), "6月底前"),
      row("2", tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), "9月底前"),
      row("3", "完成丙", "宣传部", "年底前"),
    );
    expect(await read(body)).toEqual([
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 1 | 完成甲 | 办公室 | 6月底前 |",
      "| 2 |  | 办公室 | 9月底前 |",
      "| 3 | 完成丙 | 宣传部 | 年底前 |",
    ]);
  });

  it("a header of two rows names each column by its lower half", async () => {
    const body = table(
      row(
        tc("序号", '<w:vMerge w:val="restart"/>'),
        tc("任务", '<w:vMerge w:val="restart"/>'),
        tc("责任单位", '<w:gridSpan w:val="2"/>'),
      ),
      row(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), "牵头单位", "配合单位"),
      row("1", "完成甲", "办公室", "宣传部"),
    );
    expect(await read(body)).toEqual(["| 序号 | 任务 | 牵头单位 | 配合单位 |", "| 1 | 完成甲 | 办公室 | 宣传部 |"]);
  });

  it("automatic numbers in the first column, a title above, a section between, the header repeated", async () => {
    const parts = { "word/numbering.xml": numberingPart([{ format: "decimal", text: "%1" }]) };
    const body = table(
      row(tc("任务分解表", '<w:gridSpan w:val="4"/>')),
      HEAD,
      row(tc("一、党建", '<w:gridSpan w:val="4"/>')),
      row(tc(numbered("", 0)), "完成甲", "办公室", "6月底前"),
      HEAD,
      row(tc(numbered("", 0)), tc(p("完成乙，") + p("并上报")), "宣传部", "9月|底前"),
    );
    expect(await read(body, parts)).toEqual([
      "任务分解表",
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 一、党建 |  |  |  |",
      "| 1 | 完成甲 | 办公室 | 6月底前 |",
      "| 2 | 完成乙， 并上报 | 宣传部 | 9月｜底前 |",
    ]);
  });

  it("a table that names no columns becomes paragraphs", async () => {
    const body = table(row("第一季度", "召开会议1次", "机关党委"), row(tc(p("1.甲。") + p("2.乙。"))));
    expect(await read(body)).toEqual(["第一季度 召开会议1次 机关党委", "1.甲。", "2.乙。"]);
  });

  it("a task table within a table that only sets out the page keeps its columns", async () => {
    const inner = table(HEAD, row("1", "完成甲", "办公室", "6月底前"));
    expect(await read(table(row(tc(p("任务清单") + inner + p("完")))))).toEqual([
      "任务清单",
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 1 | 完成甲 | 办公室 | 6月底前 |",
      "完",
    ]);
  });

  it("a table within a cell of a task table is part of the cell", async () => {
    const inner = table(row("甲类", "3次"), row("乙类", "5次"));
    expect(await read(table(HEAD, row("1", tc(p("组织学习") + inner), "办公室", "年底")))).toEqual([
      "| 序号 | 工作任务 | 责任单位 | 完成时限 |",
      "| 1 | 组织学习 甲类 3次 乙类 5次 | 办公室 | 年底 |",
    ]);
  });

  it("what stands below the last row is a paragraph", async () => {
    const note = row(tc("注：各部室每季度报送一次进展情况。", '<w:gridSpan w:val="4"/>'));
    expect((await read(table(HEAD, row("1", "完成甲", "办公室", "6月底前"), note))).at(-1)).toBe(
      "注：各部室每季度报送一次进展情况。",
    );
  });

  it("whole paragraphs beside a label stay apart where no column is named", async () => {
    const long = "1.全年党组学习三十次以上、中心组学习十二次、支部学习不少于四十次，学习情况每季度通报一次。";
    expect(await read(table(row("学习", tc(p(long) + p("2.每季度检查一次。")))))).toEqual([
      "学习",
      long,
      "2.每季度检查一次。",
    ]);
  });

  it("a row deleted with changes tracked is gone", async () => {
    const deleted = row("2", "完成乙", "宣传部", "9月底前").replace(
      "<w:tr>",
      '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>',
    );
    expect(await read(table(HEAD, row("1", "完成甲", "办公室", "6月底前"), deleted))).toHaveLength(2);
  });
});

describe("what is no document", () => {
  it.each([
    ["XML that is cut off", docxOf("<w:p><w:r><w:t>甲"), "file-unreadable"],
    ["a document type with entities", docxOf("", { "word/document.xml": billionLaughs() }), "file-unreadable"],
    ["elements nested without end", docxOf("<w:p>".repeat(20_000)), "file-unreadable"],
    ["nothing but a picture", docxOf(p("<w:r><w:drawing/></w:r>")), "file-has-no-text"],
  ])("%s", async (_name, bytes, code) => {
    expect(await refusalOf(bytes, "要点.docx")).toBe(code);
  });
});

function billionLaughs(): string {
  return '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
}
