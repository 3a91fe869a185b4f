/** What the choice was drawn with; another seed is another habit, so it stays. */
const SEED = 20_261_130;
const HELD_OUT_PLANS = 10;

/**
 * The plans of the second set whose misses, texts and labels nobody looks at while the importer is taught: what it makes of
 * them tells how it reads plans that it has never met. Drawn once by `chooseHeldOut`, which a test repeats.
 */
export const HELD_OUT: readonly string[] = [
  "01-sx1z-yaodian-2021",
  "03-xueshengfazhan-jihua-2020",
  "14-sipg-zhibu-tishi-2026",
  "21-usc-tanxin-2019",
  "23-lishan-zhongdian-2023",
  "24-panjin-fengong-2021",
  "25-zhoukou-yishixingtai",
  "27-weishengyuan-jianjiao",
  "31-xuecheng-xuexi-2014",
  "34-linye-zhibu-xuexi",
];

/** Draws as many of the names, by the written seed: the same names give the same choice, whatever their order. */
export function chooseHeldOut(names: readonly string[]): string[] {
  const drawn = names.toSorted();
  const random = randomFrom(SEED);
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [drawn[last], drawn[other]];
    if (a !== undefined && b !== undefined) [drawn[last], drawn[other]] = [b, a];
  }
  return drawn.slice(0, HELD_OUT_PLANS).toSorted();
}

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
