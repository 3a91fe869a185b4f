/** Names of a group's members with the ending that all share taken off. */
export interface MemberNames {
  /** The short names in the order given. */
  readonly short: readonly string[];
  /** The common ending of the names, such as `支部`; empty where they share none. */
  readonly common: string;
}

/** The least number of characters of a shortened name, so that it still tells the person. */
const SHORTEST = 2;

/**
 * 机关一支部, 学会支部 … → 机关一, 学会 … and 支部: five boxes then fit on one line, and nothing is said twice.
 * A single name keeps all of itself.
 */
export function memberNames(names: readonly string[]): MemberNames {
  const characters = names.map((name) => Array.from(name));
  const longest = names.length < 2 ? 0 : Math.max(0, Math.min(...characters.map(({ length }) => length - SHORTEST)));
  let shared = 0;
  while (shared < longest && new Set(characters.map((name) => name.at(-1 - shared))).size === 1) shared++;
  return {
    short: characters.map((name) => name.slice(0, name.length - shared).join("")),
    common: characters[0]?.slice(characters[0].length - shared).join("") ?? "",
  };
}
