/**
 * Names without their common ending: 科技馆党支部, 离退休党支部 → 科技馆, 离退休. A single name stays whole, and so do all names when
 * one of them would be empty.
 */
export function distinctNames(names: readonly string[]): ReadonlyMap<string, string> {
  const [first = "", ...others] = names;
  let shared = others.length > 0 ? first.length : 0;
  for (const name of others) while (!name.endsWith(first.slice(first.length - shared))) shared--;
  const isUseful = names.every((name) => name.length > shared);
  return new Map(names.map((name) => [name, isUseful ? name.slice(0, name.length - shared) : name]));
}
