/** All that `\s` matches. */
export const BLANKS =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** A table with 1 at the code of each of `characters`, else 0, for loops over long texts. */
export function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = 1;
  return table;
}

/** The first place from `from` on, and before `to`, where a character of the table stands; else `to`. */
export function nextIn(table: Uint8Array, text: string, from: number, to: number): number {
  let at = from;
  while (at < to && table[text.charCodeAt(at)] === 0) at++;
  return at;
}
