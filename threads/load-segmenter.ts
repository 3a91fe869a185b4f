import { readFileSync } from "node:fs";
import { jiebaSegmenter } from "../shared/extraction/words/jieba-segmenter.ts";
import type { Segmenter } from "../shared/extraction/words/segmenter.ts";

const DICTIONARY = "jieba_rs_wasm_bg.wasm";

/** The dictionary: what the build copied beside the bundles, or its package where the sources run. */
const dictionary = (): URL =>
  import.meta.url.endsWith(".ts")
    ? new URL(DICTIONARY, import.meta.resolve("jieba-wasm/web"))
    : new URL(`../chunks/${DICTIONARY}`, import.meta.url);

/** The segmenter that plans are read with. It holds the thread for half a second, so no screen's path calls it. */
export const loadSegmenter = (): Segmenter => jiebaSegmenter(readFileSync(dictionary()));
