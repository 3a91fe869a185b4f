import { foldText } from "../../domain/search/fold-text.ts";
import { type ReadingsOf, type Sound, soundsBy } from "../../domain/search/sounds.ts";

const HAN = /\p{Script=Han}/u;
/** Read as `lüe` and `nüe`, and typed with a plain u as well: most keyboards take both. */
const UMLAUT_BEFORE_E = /ü(?=e)/;

let loaded: Promise<ReadingsOf> | null = null;

/** Every reading of a character as people type it. The table is loaded on first use. */
export const pinyinReadings = (): Promise<ReadingsOf> => (loaded ??= load());

async function load(): Promise<ReadingsOf> {
  const { polyphonic } = await import("pinyin-pro");
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const before = known.get(character);
    if (before) return before;
    const [all = []] = HAN.test(character) ? polyphonic(character, { toneType: "none", type: "array" }) : [];
    const typed = all.flatMap((reading) => [reading, reading.replace(UMLAUT_BEFORE_E, "u")]).map(foldText);
    const readings = [...new Set(typed)].filter((reading) => reading !== "");
    known.set(character, readings);
    return readings;
  };
}

let sounds: Promise<(character: string) => Sound> | null = null;

/** The sounds of each character by its readings, made once. */
export const pinyinSounds = (): Promise<(character: string) => Sound> => (sounds ??= pinyinReadings().then(soundsBy));
