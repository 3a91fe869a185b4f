import { jiebaSegmenter } from "../shared/extraction/words/jieba-segmenter.ts";
import type { Segmenter } from "../shared/extraction/words/segmenter.ts";
import { dictionary } from "./dictionary.ts";

/** The segmenter that plans are read with. It holds the thread for half a second, so no screen's path calls it. */
export const loadSegmenter = (): Segmenter => jiebaSegmenter(dictionary());
