import { keyOfId } from "../../domain/obligation/occurrence.ts";
import type { PercentListVersion, StoredPercentList } from "../ports/stores/percent-list-store.ts";

/**
 * What counts, by `keyOfId` and then by day: of each occurrence and day the latest version that nobody took back.
 * @param versions By day, then in the order of recording.
 */
export function currentLists(versions: readonly PercentListVersion[]): ReadonlyMap<string, StoredPercentList[]> {
  const remaining = versions.filter(({ withdrawal }) => withdrawal === null);
  const latest = new Map(remaining.map((list) => [`${keyOfId(list.key)}|${list.countedOn}`, list]));
  return Map.groupBy(latest.values(), ({ key }) => keyOfId(key));
}
