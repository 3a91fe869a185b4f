import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../shared/extraction/readers/read-document.ts";
import { dutyLines, filesOfPlan } from "../readers/files/plan-files.ts";
import { SAMPLE_TABLES } from "./sample-tables.ts";

/** Tables whose rows are lines between bars, which every format can hold; a page's number between two is what text alone has. */
const ruled = SAMPLE_TABLES.filter(({ text }) => /^\| .*\|$/m.test(text) && !/^- \d+ -$/m.test(text));

describe("a table is the same in every format", () => {
  it.each(ruled)("$name", async ({ name, text }) => {
    const expected = dutyLines(text);
    for (const [file, bytes] of filesOfPlan({ name, text })) {
      const found = dutyLines((await readDocument(bytes, file)).text);
      expect({ file, duties: found }).toEqual({ file, duties: expected });
    }
  });
});
