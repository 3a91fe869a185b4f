import { describe, expect, test } from "vitest";
import { CHECKS, FINDING_FAULTS } from "../../../shared/domain/finding.ts";
import { LOCALES } from "../../../shared/words/locale.ts";
import { findingLine } from "../../../shared/words/findings.ts";

describe.each(LOCALES)("a finding in %s", (locale) => {
  const lines = CHECKS.flatMap((check) =>
    FINDING_FAULTS.map((fault) => findingLine({ check, fault, place: "7", message: "a message" }, locale)),
  );

  test("is told by its check, place and fault, all in that language", () => {
    expect(new Set(lines).size).toBe(CHECKS.length * FINDING_FAULTS.length);
    for (const line of lines) expect(line).toMatch(locale === "zh-CN" ? /^[^A-Za-z]+$/ : /^[ -~]+$/);
  });
});
