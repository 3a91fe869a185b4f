/**
 * Fonts that a PDF embeds by drawings (Type 3, as Chromium does with Noto CJK) often name a character by its radical:
 * ⼀ for 一, ⻔ for 门. Unicode maps the Kangxi radicals back itself; the supplement it leaves to this table.
 */
const SUPPLEMENT = new Map(
  Array.from(
    "⺁厂⺆冂⺇几⺊卜⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺛旡⺜日⺝月⺞歺⺟母⺠民⺧牛⺩王⺪疋⺫目⺬示⺮竹⺱网⺶羊⺷羊⺸羊⺻聿⺼肉⺽臼⻁虎⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻳龟".matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = "", character = ""]) => [radical, character] as const,
  ),
);

/** Kangxi radicals, the supplement, compatibility ideographs, ligatures such as ﬁ, and marks of vertical writing. */
const REPLACED = /[\u2f00-\u2fd5\u2e80-\u2eff\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/g;

/** The text with ordinary characters. Full-width punctuation stays, which NFKC over all would narrow. */
export const withoutRadicals = (text: string): string =>
  text.replace(REPLACED, (character) => SUPPLEMENT.get(character) ?? character.normalize("NFKC"));
