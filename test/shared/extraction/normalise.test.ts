import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../shared/extraction/normalise/normalise.ts";
import { toRawSpan } from "../../../shared/extraction/text/mapped-text.ts";

describe("repair", () => {
  it.each([
    { damage: "Traditional characters", raw: "黨組織學習", repaired: "党组织学习" },
    { damage: "pinyin with tones", raw: "學(xué)會(huì)組織學(xué)習", repaired: "学会组织学习" },
    { damage: "pinyin without tones, repeated", raw: "黨(dang)(dang)課(ke)", repaired: "党课" },
    { damage: "pinyin with a blank", raw: "協(xié)會(huì )章程", repaired: "协会章程" },
    { damage: "brackets that are no pinyin stay", raw: "手机客户端(APP)升级", repaired: "手机客户端（APP）升级" },
    { damage: "half-width punctuation", raw: "坚持原则,落实责任;(各支部)", repaired: "坚持原则，落实责任；（各支部）" },
    { damage: "commas between digits stay", raw: "培训1,200人,发证", repaired: "培训1,200人，发证" },
    { damage: "full-width digits", raw: "学习１２次", repaired: "学习12次" },
    { damage: "spaces around digits", raw: "不少于 32 学时，2026 年", repaired: "不少于32学时，2026年" },
    { damage: "repeated commas", raw: "学习，，，，研讨", repaired: "学习，研讨" },
    { damage: "radicals of a PDF", raw: "每⽉⼀次，⻔户网站", repaired: "每月一次，门户网站" },
    { damage: "invisible characters", raw: "每\u200b月\ufeff一次\r\n", repaired: "每月一次\n" },
    {
      damage: "a page break inside a word",
      raw: "各支部要抓好学习，及时上报。（责任单\n\n位：机关党委、各党支部）",
      repaired: "各支部要抓好学习，及时上报。（责任单位：机关党委、各党支部）",
    },
    {
      damage: "a page break with its page number",
      raw: "要把学习、研讨、实践三件事结合起\n— 3 —\n来，形成合力。",
      repaired: "要把学习、研讨、实践三件事结合起来，形成合力。",
    },
    {
      damage: "headings keep their line",
      raw: "一、加强学习，提高认识\n各支部要带头学。",
      repaired: "一、加强学习，提高认识\n各支部要带头学。",
    },
    {
      damage: "numbered lines keep theirs",
      raw: "抓好学习、研讨、实践等重点工作\n2.开展走访",
      repaired: "抓好学习、研讨、实践等重点工作\n2.开展走访",
    },
    { damage: "blanks between words stay", raw: "联欢会 登山 5.12护士节", repaired: "联欢会 登山 5.12护士节" },
  ])("$damage", ({ raw, repaired }) => {
    expect(normalise(raw).text).toBe(repaired);
  });

  const pieces = array(
    constantFrom(
      "學(xué)",
      "党",
      "，，",
      " 12 ",
      "\n\n",
      "（",
      "責任",
      "(huì )",
      "。",
      "1.",
      "⽉",
      "\r\n",
      "”",
      "支部学习不少于",
      "\u200b",
    ),
    { maxLength: 60 },
  );

  it("knows where every character stood, in ascending order", () => {
    assert(
      property(pieces, (parts) => {
        const mapped = normalise(parts.join(""));
        expect(mapped.starts).toHaveLength(mapped.text.length);
        for (let at = 0; at < mapped.text.length; at++) {
          const { start, end } = toRawSpan(mapped, { start: at, end: at + 1 });
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(mapped.raw.length);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(mapped.starts[at - 1] ?? 0);
        }
      }),
    );
  });

  it("leaves a repaired text alone", () => {
    assert(
      property(pieces, (parts) => {
        const once = normalise(parts.join("")).text;
        const twice = normalise(once).text;
        expect(normalise(twice).text).toBe(twice);
      }),
    );
  });
});
