import type { RuleVersion } from "./obligation.ts";

type Numbered = Pick<RuleVersion, "slot" | "layer" | "version">;

/**
 * The number of a version within its rule and layer, from 1, as people see it. `version` counts over all layers of a
 * rule, so that an occurrence can name the version that made it.
 */
export const versionOrdinal = ({ slot, layer, version }: Numbered, versions: readonly Numbered[]): number =>
  versions.filter((other) => other.slot === slot && other.layer === layer && other.version <= version).length;
