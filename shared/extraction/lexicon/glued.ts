/** Words that the dictionary takes as one, with a stroke where they divide, and the part of speech of each part. */
const ENTRIES: readonly (readonly [parts: string, tags: string])[] = [
  ["要|带头", "modal v"],
  ["领导|带头", "n v"],
  ["需|提交", "modal v"],
  ["通过|考核", "v v"],
  ["接受|考验", "v n"],
  ["经受|锻炼", "v n"],
  ["专题|研究", "n v"],
  ["日|前", "q f"],
  ["月|底", "q f"],
  ["余|次", "m q"],
  ["万|人次", "m q"],
  ["一|次", "m q"],
  ["各|支部", "r body"],
  ["各级|党委", "r body"],
  ["干部|带头", "role v"],
  ["级|新生", "q n"],
  ["每|支", "r q"],
  ["每|班", "r n"],
  ["不少|于", "d p"],
  ["内|核", "f v"],
];

/** One part of a word that the dictionary joins. */
export interface Part {
  readonly length: number;
  readonly tag: string;
}

export const GLUED: ReadonlyMap<string, readonly Part[]> = new Map(
  ENTRIES.map(([words, tags]) => {
    const speech = tags.split(" ");
    const parts = words.split("|").map(({ length }, index) => ({ length, tag: speech[index] ?? "n" }));
    return [words.replaceAll("|", ""), parts];
  }),
);
