import { expect, test } from "vitest";
import { suggestionReason } from "../../../shared/contract/schemas/activity.ts";
import { suggestionWords } from "../../../shared/words/suggestions.ts";

const KINDS = suggestionReason.shape.kind.options;
const PARTS = [null, "党章"] as const;

test.each(KINDS)("%s is one phrase in either language, whatever is known", (kind) => {
  for (const found of PARTS)
    for (const wanted of PARTS)
      for (const locale of ["zh-CN", "en"] as const) {
        const words = suggestionWords({ kind, found, wanted }, locale);
        expect(words).not.toMatch(/null|undefined|。$|\n/);
        expect(words.length).toBeGreaterThan(3);
        expect(words.length).toBeLessThan(60);
      }
});

test.each([
  [{ kind: "act", found: "学习", wanted: "汇报" }, "写的是“学习”，这项是“汇报”"],
  [{ kind: "act", found: "基地", wanted: null }, "“基地”不是这项的事"],
  [{ kind: "act", found: null, wanted: "汇报" }, "没有写“汇报”"],
  [{ kind: "object", found: "科普", wanted: "报告会" }, "“科普”不是这项的对象"],
  [{ kind: "who", found: "支部", wanted: "党组" }, "写的是“支部”，这项由“党组”办"],
  [{ kind: "who", found: null, wanted: null }, "没有写明是哪个主体"],
  [{ kind: "several", found: null, wanted: "支部学习" }, "与“支部学习”同样对得上"],
  [{ kind: "called-off", found: "改期", wanted: null }, "写着“改期”，没有办成"],
] as const)("%o: %s", (reason, words) => {
  expect(suggestionWords(reason, "zh-CN")).toBe(words);
});
