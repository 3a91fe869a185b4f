/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUND_CONSTANTS = primes(64).map((prime) => fractionBits(Math.cbrt(prime)));

/** The same of the square roots of the first eight primes (FIPS 180-4, 5.3.3). */
const INITIAL = primes(8).map((prime) => fractionBits(Math.sqrt(prime)));

/**
 * SHA-256 of `bytes`, 64 lower-case hex digits. It recognises a plan's text; nothing secret rests on it. Files are hashed by
 * the door's evidence store; this one exists because `shared` has no crypto.
 * Source: FIPS 180-4, 6.2.
 */
export function sha256(bytes: Uint8Array): string {
  const hash = Uint32Array.from(INITIAL);
  const padded = pad(bytes);
  for (let at = 0; at < padded.byteLength; at += 64) compress(hash, new DataView(padded.buffer, at, 64));
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** One bit 1, zeros, and the length in bits as 64 bits, up to whole blocks of 64 bytes. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

function compress(hash: Uint32Array, block: DataView): void {
  const schedule = expandBlock(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const first = (h + sumE + choice + (ROUND_CONSTANTS[round] ?? 0) + (schedule[round] ?? 0)) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sumA + majority) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = ((hash[index] ?? 0) + word) | 0;
}

function expandBlock(block: DataView): Int32Array {
  const words = new Int32Array(64);
  for (let at = 0; at < 16; at++) words[at] = block.getInt32(at * 4);
  const word = (at: number) => words[at] ?? 0;
  for (let at = 16; at < 64; at++) {
    const early = rotate(word(at - 15), 7) ^ rotate(word(at - 15), 18) ^ (word(at - 15) >>> 3);
    const late = rotate(word(at - 2), 17) ^ rotate(word(at - 2), 19) ^ (word(at - 2) >>> 10);
    words[at] = (word(at - 16) + early + word(at - 7) + late) | 0;
  }
  return words;
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function fractionBits(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
