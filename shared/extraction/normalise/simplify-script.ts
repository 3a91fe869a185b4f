import { Converter } from "opencc-js/t2cn";
import type { Edit } from "../text/mapped-text.ts";

const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * Traditional → simplified, and the radical code points that PDF text layers hold in place of characters
 * (⼀⽬⻔ for 一目门). One character each, because pinyin stands between them and offsets have to hold.
 */
export function simplifyScript(text: string): Edit[] {
  const { characters, pattern } = table();
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + 1,
    text: characters.get(match[0]) ?? match[0],
  }));
}

let cached: { characters: ReadonlyMap<string, string>; pattern: RegExp } | null = null;

/** Made once from OpenCC's data: some 3,000 characters in about 30 ms. */
function table() {
  cached ??= build();
  return cached;
}

function build() {
  const every = Array.from({ length: LAST - FIRST + 1 }, (_, index) => String.fromCharCode(FIRST + index));
  const simplified = Converter({ from: "t", to: "cn" })(every.join("\n")).split("\n");
  const characters = new Map<string, string>(RADICALS);
  every.forEach((character, index) => {
    const other = simplified[index];
    if (other !== undefined && other !== character && other.length === 1) characters.set(character, other);
  });
  return { characters, pattern: new RegExp(`[${[...characters.keys()].join("")}]`, "g") };
}

/** U+2F00–2FD5 have compatibility forms; the supplement's simplified radicals have none and are listed. */
const RADICALS: readonly (readonly [string, string])[] = [
  ...Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => {
    const radical = String.fromCharCode(0x2f00 + index);
    return [radical, radical.normalize("NFKC")] as const;
  }),
  ...Array.from(
    "⻔门⻓长⻋车⻅见⻉贝⻚页⻛风⻜飞⻢马⻥鱼⻦鸟⻩黄⻬齐⻄西⻆角⻝食⺠民⻘青".matchAll(/(.)(.)/gu),
    ([, a, b]) => [a ?? "", b ?? ""] as const,
  ),
];
