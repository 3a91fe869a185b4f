/** Longest name of a file, in bytes of UTF-8: with some folders in front it stays below what Windows opens. */
const LONGEST = 120;
/** What the item and the duty may take of it, so that the day, the number and the beginning of the file's own name have their place. */
const LONGEST_ITEM = 18;
const LONGEST_TITLE = 36;
const LONGEST_ENDING = 12;

/** What a file proves, for its name. */
export interface KitFileFacts {
  readonly item: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** As the file was called when it was handed in. */
  readonly original: string;
}

/** Names that Windows keeps for devices, whatever ending they have. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(\.|$))/i;

/**
 * Gives each file of a kit its name, `条目-事项-日期-序号-原名`: one that Windows, macOS and Linux take (no `<>:"/\|?*`, nothing invisible,
 * no blank or dot at its end, no device's name), of at most 120 bytes with its ending kept, and unlike every other one also where
 * large and small letters are the same.
 */
export function kitFileNames(): (facts: KitFileFacts) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return ({ item, title, day, original }) => {
    const head = [cut(plain(item), LONGEST_ITEM), cut(plain(title), LONGEST_TITLE), plain(day)].join("-");
    for (let number = (numbers.get(folded(head)) ?? 0) + 1; ; number++) {
      const name = nameOf(`${head}-${String(number).padStart(2, "0")}-`, plain(original));
      if (taken.has(folded(name))) continue;
      numbers.set(folded(head), number);
      taken.add(folded(name));
      return name;
    }
  };
}

/** Any text as one name of a file, by the same rules. */
export const safeFileName = (text: string): string => nameOf("", plain(text));

function nameOf(head: string, original: string): string {
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(original)?.[0] ?? "";
  const tail = bytesOf(ending) <= LONGEST_ENDING ? ending : "";
  const stem = original.slice(0, original.length - tail.length);
  const whole = trimmed(cut(`${head}${stem}`, LONGEST - bytesOf(tail) - 1)) + tail;
  return RESERVED.test(whole) ? `_${whole}` : whole;
}

/** Without what no file system takes or nobody sees; one form for letters that can be written in two. */
const plain = (text: string): string =>
  trimmed(
    text
      .toWellFormed()
      .normalize("NFC")
      .replaceAll(/\s+/g, " ")
      .replaceAll(/[\p{Cf}\p{Co}\p{Cn}]/gu, "")
      .replaceAll(/[<>:"/\\|?*\p{Cc}\uFFFD]/gu, "_"),
  ) || "_";

const trimmed = (text: string): string => text.replace(/^ +/, "").replace(/[ .]+$/, "");

/** The beginning of `text` that takes at most so many bytes, no character cut in two. */
function cut(text: string, longest: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > longest) return trimmed(text.slice(0, end));
    end += character.length;
  }
  return text;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Alike for a file system that does not tell large letters from small ones, or full-width ones from narrow ones. */
const folded = (name: string): string => name.normalize("NFKC").toUpperCase().toLowerCase();
