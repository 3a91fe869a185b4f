import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { linesOf, refusalOf } from "./read-back.ts";
import { containerOf } from "./files/doc-of.ts";
import { chart, filterOn, formula, hiddenColumn, hiddenRow, label, rk, rks, xlsOf } from "./files/xls-of.ts";

const HEAD = ["序号", "任务", "责任单位", "完成时限"];

describe("a workbook of Excel 97 to 2003", () => {
  it.each([false, true])(
    "header below a merged title, merged cells, numbers, dates (texts cut: %s)",
    async (cutsStrings) => {
      const rows = [
        ["2026年task清单", null, null, null],
        HEAD,
        [{ number: 1 }, "完成甲", "办公室", { number: 46203, style: 1 }],
        [{ number: 2 }, "完成乙", null, "9月底前"],
      ];
      const sheet = { name: "清单", rows, merged: ["A1:D1", "C3:C4"] };
      const bytes = xlsOf([sheet], { formatCodes: ["yyyy/m/d"], cutsStrings });
      for (const name of ["任务.xls", "任务.et"])
        expect(await linesOf(bytes, name)).toEqual([
          "2026年task清单",
          "| 序号 | 任务 | 责任单位 | 完成时限 |",
          "| 1 | 完成甲 | 办公室 | 2026年6月30日 |",
          "| 2 | 完成乙 | 办公室 | 9月底前 |",
        ]);
    },
  );

  it("packed numbers, formulas, texts of their own, truths; charts not", async () => {
    const extra = [
      rk(1, 0, 0, 12),
      rk(1, 1, 0, 0.75),
      rks(2, 0, [-3, 1.5]),
      formula(3, 0, 7),
      formula(3, 1, "结果"),
      formula(3, 2, true),
      label(4, 0, "自带"),
      chart("图中"),
    ];
    expect(await linesOf(xlsOf([{ name: "a", rows: [["甲"]] }], { extra }), "a.xls")).toEqual([
      "甲",
      "12 0.75",
      "-3 1.5",
      "7 结果 是",
      "自带",
    ]);
  });

  it("sheets by their names, hidden ones left out", async () => {
    const sheet = (name: string, state = "visible") => ({
      name,
      state,
      rows: [HEAD, ["1", `完成${name}`, "办公室", "年底"]],
    });
    const document = await readDocument(xlsOf([sheet("党建"), sheet("密", "hidden"), sheet("业务")]), "任务.xls");
    expect(document.text).toContain("党建\n| 序号");
    expect(document.text).not.toContain("密");
    expect(document.blocks.at(-1)?.block.place).toEqual({ sheet: "业务" });
  });

  it.each([
    ["hidden by a person", [hiddenRow(2), hiddenColumn(0)], ["任务", "甲"]],
    ["of a folded group", [hiddenRow(2, 1)], ["| 序号 | 任务 |", "| 1 | 甲 |", "| 2 | 乙 |"]],
    ["by a filter", [hiddenRow(2), filterOn()], ["| 序号 | 任务 |", "| 1 | 甲 |", "| 2 | 乙 |"]],
  ])("rows and columns %s", async (_name, extra, expected) => {
    const rows = [
      ["序号", "任务"],
      ["1", "甲"],
      ["2", "乙"],
    ];
    const lines = await linesOf(xlsOf([{ name: "a", rows }], { extra }), "a.xls");
    expect(lines).toEqual(expected);
  });

  it.each([
    ["encrypted", xlsOf([{ name: "a", rows: [["甲"]] }], { isEncrypted: true }), "file-encrypted"],
    ["of Excel 95", xlsOf([{ name: "a", rows: [["甲"]] }], { version: 0x0500 }), "file-kind-unsupported"],
    ["of Excel 95, by its stream", containerOf({ Book: new Uint8Array(600) }), "file-kind-unsupported"],
    ["empty", xlsOf([{ name: "a", rows: [] }]), "file-has-no-text"],
    ["without records", containerOf({ Workbook: new Uint8Array(600) }), "file-unreadable"],
    ["cut off", xlsOf([{ name: "a", rows: [["甲".repeat(9000)]] }]).subarray(0, 9000), "file-unreadable"],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await refusalOf(bytes, "a.xls")).toBe(code);
  });
});
