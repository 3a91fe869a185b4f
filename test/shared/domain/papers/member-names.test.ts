import * as fc from "fast-check";
import { expect, test } from "vitest";
import { memberNames } from "../../../../shared/domain/papers/member-names.ts";

test.each([
  [["机关一支部", "学会支部", "离退休支部"], ["机关一", "学会", "离退休"], "支部"],
  [["办公室", "人事部"], ["办公室", "人事部"], ""],
  [["一支部", "二支部"], ["一支", "二支"], "部"],
  [["党委", "机关党委"], ["党委", "机关党委"], ""],
  [["机关一支部"], ["机关一支部"], ""],
  [[], [], ""],
])("%j", (names, short, common) => {
  expect(memberNames(names)).toEqual({ short, common });
});

test("short name and common ending give the name back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }),
      fc.string({ unit: "grapheme" }),
      (stems, end) => {
        const names = stems.map((stem) => stem + end);
        const { short, common } = memberNames(names);
        expect(short.map((name) => name + common)).toEqual(names);
      },
    ),
  );
});
