let segmenter: Intl.Segmenter | null = null;

/** Words that need a neighbour, and so neither open nor close a name. */
const HANGING_END = /(?:的|和|与|及|或|等|、|在|对|将|把|到|为|以|向|以来|及其|所|各|一|·|：|-)+$/;
const HANGING_HEAD = /^(?:.?的|之间|之|内|后|时|的|和|与|及|或|等|、|其|于|了|化|性|[一两三几][本次个场篇项]|·|：|-)+/;

/** Words of this kind of office that a general dictionary does not know. */
const TERMS =
  /(?:党风廉政建设|党风廉政|党建工作|党建|科协|职代会|意识形态|科技工作者|三会一课|组织生活会|民主生活会|主题党日|党小组会?|团支部|共产党员|负责人|女职工|职工|手足口病|创先争优|中心组|党组织|党支部|常委会|党委会|支委会|理事会|代表大会|毕业生|预备党员|积极分子|三八红旗手|报送|编写|评选|表彰|走访|慰问)/g;

/** Word after word; nothing is looked at before it is asked for. */
function* wordsOf(text: string): Generator<string, void> {
  let from = 0;
  for (const { index, 0: term } of text.matchAll(TERMS)) {
    yield* dictionaryWords(text.slice(from, index));
    yield term;
    from = index + term.length;
  }
  yield* dictionaryWords(text.slice(from));
}

function* dictionaryWords(text: string): Generator<string, void> {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  if (text !== "") for (const { segment } of segmenter.segment(text)) yield segment;
}

/** The words of a text in order; joined they give the text again. */
export const wordsIn = (text: string): string[] => [...wordsOf(text)];

/** What lies further off does not change where a word ends. */
const LONGEST_WORD = 10;

/** As many whole words from the start of `text` as fit into `limit` characters. */
export function firstWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return (
    fill(wordsOf(text.slice(0, limit + LONGEST_WORD)), limit, (fitting, word) => fitting + word).replace(
      HANGING_END,
      "",
    ) || text.slice(0, limit)
  );
}

/** Single characters that end the word before them, and so cannot remain at a cut. */
const HANGING_TAIL = new Set("日节月周年部会室处科院校区市县省者员长班组队厂家");

/**
 * As many whole words from the end of `text` as fit into `limit` characters. A Chinese phrase has its main word last.
 */
export function lastWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const words = wordsIn(text).toReversed();
  const fitting: string[] = [];
  for (const word of words) {
    if (fitting.join("").length + word.length > limit) break;
    fitting.unshift(word);
  }
  while (fitting.length > 1 && HANGING_TAIL.has(fitting[0] ?? "")) fitting.shift();
  return fitting.join("").replace(HANGING_HEAD, "") || text.slice(-limit);
}

function fill(words: Iterable<string>, limit: number, add: (fitting: string, word: string) => string): string {
  let fitting = "";
  for (const word of words) {
    if (fitting.length + word.length > limit) break;
    fitting = add(fitting, word);
  }
  return fitting;
}
