import type { RuleVersion } from "./obligation.ts";

type Numbered = Pick<RuleVersion, "slot" | "layer" | "version">;

/**
 * Which version of its rule and layer it is, from 1: what people are told. `version` numbers all layers of a rule together, so
 * that an occurrence can name the one that made it.
 */
export const versionOrdinal = ({ slot, layer, version }: Numbered, versions: readonly Numbered[]): number =>
  versions.filter((other) => other.slot === slot && other.layer === layer && other.version <= version).length;
