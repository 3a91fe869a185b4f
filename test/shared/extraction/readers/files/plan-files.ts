import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { extractPlan } from "../../../../support/extract.ts";
import { SAMPLE_PLAN_TEXT } from "../../../../../shared/extraction/sample-plan.ts";
import { roleOf } from "../../../../../shared/extraction/structure/column-roles.ts";
import { docOf } from "./doc-of.ts";
import { docxOf, p, row, table } from "./docx-of.ts";
import { xlsOf } from "./xls-of.ts";
import { xlsxOf } from "./xlsx-of.ts";
import { escapeXml } from "./zip-of.ts";

export interface Plan {
  readonly name: string;
  readonly text: string;
}

const TASKS = `东湖市科学技术协会2026年党建工作任务清单
| 序号 | 工作任务 | 责任单位 | 完成时限 |
| 1 | 全年开展警示教育不少于4次 | 机关纪委、办公室 | 全年 |
| 2 | 每季度抽查一次支部建设情况，抽查结果在机关范围内通报，并作为年底评议支部工作的依据之一 | 机关党委 | 每季度 |
| 3 | 完成党员活动室改造 | 办公室 | 6月30日前 |
| 4 | 完成风险点自查，列出问题清单、责任清单 | 机关纪委、各部室 | 9月底前 |
`;

/** The project's own plans. */
export const OWN_PLANS: readonly Plan[] = [
  { name: "sample", text: SAMPLE_PLAN_TEXT },
  { name: "task table", text: TASKS },
];

const folder = resolve(import.meta.dirname, "../../../../../../shared/plans");

/** Real plans, which stand beside the project on the machines that have them; otherwise none. */
export const REAL_PLANS: readonly Plan[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }))
  : [];

/** A paragraph, or the rows of a table. */
export type PlanPart = string | readonly (readonly string[])[];

/** Paragraphs and tables of a plan; a table's rows are lines with `|`, or each of its cells is a line that ends so. */
export function planParts(text: string): PlanPart[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const parts: PlanPart[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = lines.findIndex((line, index) => index >= at && !line.endsWith("|"));
    const cells = lines.slice(at, end < 0 ? lines.length : end);
    if (cells.length > 0) parts.push(rowsOf(cells));
    else if (lines[at] !== "") parts.push(lines[at] ?? "");
    at += Math.max(cells.length, 1);
  }
  return parts;
}

function rowsOf(lines: readonly string[]): string[][] {
  const cells = lines.map((line) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  if (cells.some((row) => row.length > 1)) return cells;
  const single = cells.flat();
  const width = single.findIndex((cell) => [null, "period"].includes(roleOf(cell)));
  return Array.from({ length: Math.ceil(single.length / width) }, (_, index) =>
    single.slice(index * width, (index + 1) * width),
  );
}

/** The page as an office prints it: A4, 仿宋 of 16 points, lines 28 points apart. */
const PAGE_STYLE =
  "@page{size:A4;margin:37mm 26mm 35mm 28mm}p{margin:0;text-indent:2em;font:16pt/28pt FangSong,serif;" +
  "text-align:justify}table{border-collapse:collapse;width:100%;font:12pt/18pt FangSong,serif}" +
  "td{border:1px solid;padding:2pt 5pt;white-space:pre-wrap}";

export function htmlOfPlan(parts: readonly PlanPart[], style = ""): string {
  const body = parts.map((part) =>
    typeof part === "string"
      ? `<p>${escapeXml(part)}</p>`
      : `<table>${part.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`).join("")}</table>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${PAGE_STYLE}${style}</style></head><body>${body.join("\n")}</body></html>`;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const docxOfPlan = (parts: readonly PlanPart[]): Uint8Array =>
  docxOf(
    parts
      .map((part) => (typeof part === "string" ? p(escapeRun(part)) : table(...part.map((cells) => row(...cells)))))
      .join(""),
  );

/** A paragraph that begins like markup is still a paragraph. */
const escapeRun = (text: string): string => text.replace(/^</, "＜");

const docOfPlan = (parts: readonly PlanPart[]): Uint8Array =>
  docOf(
    parts
      .map((part) =>
        typeof part === "string" ? `${part}\r` : part.map((cells) => `${cells.join("\u0007")}\u0007\u0007`).join(""),
      )
      .join(""),
  );

const markdownOfPlan = (parts: readonly PlanPart[]): string =>
  parts
    .map((part) =>
      typeof part === "string" ? `${part}\n` : part.map((cells) => `| ${cells.join(" | ")} |\n`).join(""),
    )
    .join("\n");

/** The plan as files of every format that is written without a printer; as a workbook when it is a table. */
export function filesOfPlan({ text }: Plan): (readonly [name: string, bytes: Uint8Array])[] {
  const parts = planParts(text);
  const isTable = parts.some((part) => typeof part !== "string");
  const sheet = { name: "Sheet1", rows: parts.flatMap((part) => (typeof part === "string" ? [[part]] : part)) };
  return [
    ["要点.docx", docxOfPlan(parts)],
    ["要点.html", utf8(htmlOfPlan(parts))],
    ["要点.md", utf8(markdownOfPlan(parts))],
    ["要点.doc", docOfPlan(parts)],
    ["要点.wps", docOfPlan(parts)],
    ...(isTable
      ? ([
          ["要点.xlsx", xlsxOf([sheet])],
          ["要点.xls", xlsOf([sheet])],
        ] as const)
      : []),
  ];
}

/** What each duty asks for and of whom, in no particular order. */
export const dutyLines = (text: string): string[] =>
  extractPlan(text)
    .obligations.map(({ requirement: { kind, comparator, count, unit, period, due }, units }) =>
      [kind, comparator, count, unit, period, due, units.join("、")].map((value) => value ?? "–").join(" "),
    )
    .toSorted();
