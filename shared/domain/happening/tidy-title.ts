/** Slips of input methods and variant spellings, each with the word that is meant. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["意识型态", "意识形态"],
  ["主体党日", "主题党日"],
  ["主提党日", "主题党日"],
  ["组识", "组织"],
  ["组织生活回", "组织生活会"],
  ["支委回", "支委会"],
  ["只委会", "支委会"],
  ["党小祖", "党小组"],
  ["中心祖", "中心组"],
  ["党祖", "党组"],
  ["之部", "支部"],
  ["警事教育", "警示教育"],
  ["警视教育", "警示教育"],
  ["民主平议", "民主评议"],
  ["民主评意", "民主评议"],
  ["述职评意", "述职评议"],
  ["叙职", "述职"],
  ["谈心谈活", "谈心谈话"],
  ["谈心淡话", "谈心谈话"],
  ["培讯", "培训"],
  ["座淡", "座谈"],
  ["纪念会仪", "纪念会议"],
  ["会仪", "会议"],
  ["会义", "会议"],
  ["廉政建没", "廉政建设"],
  ["党凤廉政", "党风廉政"],
  ["党风连政", "党风廉政"],
  ["舆清", "舆情"],
  ["余情", "舆情"],
  ["表障", "表彰"],
  ["表章", "表彰"],
  ["抽察", "抽查"],
  ["汇抱", "汇报"],
  ["会报", "汇报"],
  ["党克", "党课"],
]);
const SLIPS = new RegExp([...MEANT.keys()].join("|"), "g");

const PLAIN = /^[\u4e00-\u9fff，、。；：！？（）《》“”]*$/;
const BRACKETS = /[([{【〔〖［｛]/g;
const CLOSING_BRACKETS = /[)\]}】〕〗］｝]/g;
const OPENING_QUOTES = /["'「『‘＂]/g;

/**
 * A title as it is read: full-width and half-width forms made one, brackets and quotation marks of one kind, what an input method
 * often puts in place of a word put right. Positions in it are those of no other text.
 */
export function tidyTitle(title: string): string {
  if (PLAIN.test(title)) return withoutSlips(title);
  const text = title
    .normalize("NFKC")
    .replaceAll(BRACKETS, "（")
    .replaceAll(CLOSING_BRACKETS, "）")
    .replaceAll("〈", "《")
    .replaceAll("〉", "》")
    .replaceAll(/[」』’]/g, "”")
    .replaceAll(OPENING_QUOTES, "“")
    .replaceAll(/(?<=\d)[·•．](?=\d)/g, ".")
    .replaceAll(/[—–―]+|--+/g, "—")
    .replaceAll(":", "：")
    .trim();
  return withoutSlips(text);
}

const withoutSlips = (text: string): string => text.replaceAll(SLIPS, (written) => MEANT.get(written) ?? written);
