/** The kinds that the end of a body's name says; a table may say another one. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:党支部|支部|[一二三四五六七八九十]支)$/, "支部"],
  [/(?:总支|总支部)$/, "总支"],
  [/党组$/, "党组"],
  [/(?:党委|委员会)$/, "党委"],
  [/纪委$/, "纪委"],
  [/党小组$/, "党小组"],
  [/(?:学会|协会|研究会|联合会)$/, "学会"],
];

/** The kind of a body by its name; empty where the name says none. */
export const kindOfBody = (name: string): string => ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? "";
