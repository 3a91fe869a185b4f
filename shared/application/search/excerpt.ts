/** Characters before the word that are shown, and of all. */
const BEFORE = 12;
const LONGEST = 48;

/** The part of a long text around the first typed word in it; a short text whole. */
export function excerpt(text: string, typed: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST) return line;
  const lower = line.toLowerCase();
  const places = typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => lower.indexOf(word));
  const from = Math.max(0, (places.find((at) => at >= 0) ?? 0) - BEFORE);
  const part = Array.from(line.slice(from)).slice(0, LONGEST).join("");
  return `${from > 0 ? "…" : ""}${part}${from + part.length < line.length ? "…" : ""}`;
}
