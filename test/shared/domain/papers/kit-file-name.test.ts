import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kitFileNames, safeFileName } from "../../../../shared/domain/papers/kit-file-name.ts";
import "../../../support/property-seed.ts";

const FACTS = { item: "8", title: "党组理论学习中心组学习", day: "2026-03-12", original: "签到表.pdf" };
const nameOf = (facts: Partial<typeof FACTS>) => kitFileNames()({ ...FACTS, ...facts });
const bytesOf = (text: string) => Buffer.byteLength(text);

/** What Windows, the strictest, asks of a name (Microsoft, Naming Files, Paths, and Namespaces). */
function expectTaken(name: string): void {
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
  expect(name).not.toMatch(/[. ]$|^ /);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i);
  expect(name).not.toBe("");
  expect(bytesOf(name)).toBeLessThanOrEqual(120);
  expect(name.isWellFormed()).toBe(true);
}

describe("the name of a file in a kit", () => {
  test.each<[string, Partial<typeof FACTS>, string]>([
    ["item, duty, day, number and its own name", {}, "8-党组理论学习中心组学习-2026-03-12-01-签到表.pdf"],
    [
      "signs that Windows forbids",
      { original: `a<b>c:d"e/f\\g|h?i*j.pdf` },
      "8-党组理论学习中心组学习-2026-03-12-01-a_b_c_d_e_f_g_h_i_j.pdf",
    ],
    [
      "a way out of the folder",
      { original: "../../etc/passwd", item: ".." },
      "_-党组理论学习中心组学习-2026-03-12-01-.._.._etc_passwd",
    ],
    ["dots and blanks at the end", { original: "照片. . ." }, "8-党组理论学习中心组学习-2026-03-12-01-照片"],
    ["a blank before the ending", { original: "照片 .jpg" }, "8-党组理论学习中心组学习-2026-03-12-01-照片.jpg"],
    ["lines", { title: "学习\r\n研讨" }, "8-学习 研讨-2026-03-12-01-签到表.pdf"],
    [
      "marks of writing direction",
      { original: "报告\u202Efdp.exe" },
      "8-党组理论学习中心组学习-2026-03-12-01-报告fdp.exe",
    ],
    ["NUL and half a surrogate", { original: "a\0b\uD800.pdf" }, "8-党组理论学习中心组学习-2026-03-12-01-a_b_.pdf"],
    [
      "letters in two parts",
      { original: "re\u0301sume\u0301.pdf" },
      "8-党组理论学习中心组学习-2026-03-12-01-résumé.pdf",
    ],
    ["nothing at all", { original: "", title: "", item: "" }, "_-_-2026-03-12-01-_"],
    ["a device with an ending", { item: "con.x" }, "_con.x-党组理论学习中心组学习-2026-03-12-01-签到表.pdf"],
  ])("%s", (_, facts, expected) => {
    expect(nameOf(facts)).toBe(expected);
    expectTaken(nameOf(facts));
  });

  test.each(["CON", "nul.txt", "Aux", "COM1.pdf", "lpt9", "COM¹.doc", "prn .pdf"])(
    "%s is no name of a device any more",
    (name) => {
      expect(safeFileName(name)).toBe(`_${name.replace(" .", ".")}`);
    },
  );

  test("a long one keeps its ending and is cut between characters", () => {
    const name = nameOf({
      original: `${"很长的名称😀".repeat(80)}.docx`,
      title: "事".repeat(500),
      item: "第".repeat(99),
    });
    expectTaken(name);
    expect(name).toMatch(/^第+-事+-2026-03-12-01-很长.*\.docx$/u);
    expect(bytesOf(name)).toBeGreaterThan(110);
  });

  test("an ending of many letters is none", () => {
    const name = nameOf({ original: `a.${"x".repeat(300)}` });
    expectTaken(name);
  });

  test("files of one duty and day are counted; the same name in other letters is another one", () => {
    const name = kitFileNames();
    expect(
      [name(FACTS), name(FACTS), name({ ...FACTS, day: "2026-04-01" })].map((one) =>
        one.split("-").slice(2, 6).join("-"),
      ),
    ).toEqual(["2026-03-12-01", "2026-03-12-02", "2026-04-01-01"]);
    const folded = kitFileNames();
    const [one, other] = [
      folded({ ...FACTS, title: "abc", original: "x" }),
      folded({ ...FACTS, title: "ABC", original: "X" }),
    ];
    expect(one.toLowerCase()).not.toBe(other.toLowerCase());
  });

  test("parts that add up to one another's name do not meet", () => {
    const name = kitFileNames();
    const first = name({ item: "a", title: "b", day: "2026-01-01", original: "b-2026-01-01-01-x" });
    const other = name({ item: "a-b-2026-01-01-01", title: "b", day: "2026-01-01", original: "x" });
    expect(other).not.toBe(first);
  });

  test("whatever things are called, every name is taken by Windows and is unlike every other one", () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.constantFrom("con", "NUL.", "..", ".", " ", "a/b", "=1+1", "</script>", "\u202E", "Ａ", "a", "A"),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ item: words, title: words, original: words, day: fc.constantFrom("2026-01-01", "2026-12-31") }),
          {
            maxLength: 30,
          },
        ),
        (files) => {
          const name = kitFileNames();
          const names = files.map(name);
          for (const one of names) expectTaken(one);
          expect(new Set(names.map((one) => one.normalize("NFC").toLowerCase())).size).toBe(names.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
