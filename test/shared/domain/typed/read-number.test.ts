import { describe, expect, test } from "vitest";
import { type NumberField, readNumber } from "../../../../shared/domain/typed/read-number.ts";

const FIELD: NumberField = { min: 0, max: 1_000_000, decimals: 3, unit: "次" };

describe("numbers that are read", () => {
  test.each([
    ["12", 12],
    ["１２", 12],
    ["012", 12],
    ["0", 0],
    ["-0", 0],
    ["+5", 5],
    ["12.5", 12.5],
    ["１２．５", 12.5],
    ["12。5", 12.5],
    ["12.500", 12.5],
    ["12.5000000", 12.5],
    [".5", 0.5],
    ["5.", 5],
    ["0.125", 0.125],
    ["1,200", 1200],
    ["1，200", 1200],
    ["1,000,000", 1_000_000],
    ["1,200.5", 1200.5],
    ["十二", 12],
    ["二十", 20],
    ["两", 2],
    ["一百二十", 120],
    ["三千零五", 3005],
    ["1万", 10_000],
    ["1.5万", 15_000],
    ["1.00005万", 10_000.5],
    ["一万二千", 12_000],
    ["十万", 100_000],
    ["12次", 12],
    ["12 次", 12],
    ["十二次", 12],
    ["　12　", 12],
    ["1000000", 1_000_000],
  ])("%s", (text, value) => expect(readNumber(text, FIELD)).toEqual({ kind: "read", value, isCompleted: false }));

  test("a per cent sign of either width is the unit of a share", () => {
    for (const text of ["80%", "80％", "８０％", "八十%"]) {
      expect(readNumber(text, { min: 0, max: 100, decimals: 1, unit: "%" })).toMatchObject({ value: 80 });
    }
  });
});

describe("numbers that are not, each with its reason", () => {
  test.each([
    ["abc", { kind: "not-a-number" }],
    ["12人", { kind: "not-a-number" }],
    ["次", { kind: "not-a-number" }],
    ["1,20", { kind: "not-a-number" }],
    ["1,2000", { kind: "not-a-number" }],
    ["12,345,6", { kind: "not-a-number" }],
    [",200", { kind: "not-a-number" }],
    ["1.2.3", { kind: "not-a-number" }],
    ["1 200", { kind: "not-a-number" }],
    ["1e3", { kind: "not-a-number" }],
    ["0x10", { kind: "not-a-number" }],
    ["Infinity", { kind: "not-a-number" }],
    ["NaN", { kind: "not-a-number" }],
    ["--3", { kind: "not-a-number" }],
    [".", { kind: "not-a-number" }],
    ["万", { kind: "not-a-number" }],
    ["10-20", { kind: "not-a-number" }],
    ["10余", { kind: "not-a-number" }],
    ["二三", { kind: "not-a-number" }],
    ["½", { kind: "not-a-number" }],
    ["-3", { kind: "below", limit: 0 }],
    ["1000001", { kind: "above", limit: 1_000_000 }],
    ["9".repeat(40), { kind: "above", limit: 1_000_000 }],
    ["0.0001", { kind: "decimals", most: 3 }],
    ["12.50000000000000000001", { kind: "decimals", most: 3 }],
  ])("%s", (text, fault) => expect(readNumber(text, FIELD)).toEqual({ kind: "unread", fault }));

  test("a field of whole numbers rounds nothing", () => {
    const field = { min: 1, max: 400, decimals: 0 };
    expect(readNumber("2.5", field)).toEqual({ kind: "unread", fault: { kind: "decimals", most: 0 } });
    expect(readNumber("0", field)).toEqual({ kind: "unread", fault: { kind: "below", limit: 1 } });
    expect(readNumber("2.0", field)).toMatchObject({ value: 2 });
  });
});

test.each(["", " ", "　"])("%j is an empty field", (text) => expect(readNumber(text, FIELD).kind).toBe("empty"));
