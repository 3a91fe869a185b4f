/** A content line has at most this many octets of UTF-8, its line break not counted (RFC 5545 3.1). */
const MAX_OCTETS = 75;

/**
 * The content line folded: CRLF and one space wherever the next character would pass 75 octets; the space counts.
 * Characters are never cut, so that each line is UTF-8 by itself (a Chinese one takes three octets, an emoji four).
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= MAX_OCTETS) return line;
  let folded = "";
  let start = 0;
  let octets = 0;
  for (let index = 0; index < line.length; ) {
    const code = line.codePointAt(index) ?? 0;
    const size = octetsOf(code);
    if (octets + size > MAX_OCTETS) {
      folded += `${line.slice(start, index)}\r\n `;
      start = index;
      octets = 1;
    }
    octets += size;
    index += code > 0xffff ? 2 : 1;
  }
  return folded + line.slice(start);
}

const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
