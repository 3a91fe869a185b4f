import { filterChoices } from "../list/filter-rows.ts";
import type { ObligationRow } from "../list/obligation-rows.ts";
import type { KnownNames } from "./word-fields.tsx";

/** The units and categories that the duties name already. */
export function knownNames(rows: readonly ObligationRow[], locale: string): KnownNames {
  const { categories } = filterChoices(rows, locale);
  const units = rows.flatMap(({ obligation: { lead, supporting } }) => [lead ?? "", ...supporting]);
  return {
    units: [...new Set(units)].filter(Boolean).toSorted((a, b) => a.localeCompare(b, locale)),
    categories: categories.filter(Boolean),
  };
}
