import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { RULE_LAYERS, type RuleLayer } from "../../../../shared/domain/obligation/obligation.ts";
import { type VersionView, speakingVersion } from "./current-versions.ts";

/** The slot of a duty's own rule; every other one holds a number beside it. */
export const MAIN_SLOT = "main";

/** The rule of a layer; null where the layer has none. */
export interface LayerRule {
  readonly layer: RuleLayer;
  readonly version: VersionView | null;
}

/** The rules of one slot beside each other, from the centre to the unit; each layer by the version that speaks for it. */
export const layerRules = (versions: readonly VersionView[], slot: string, today: PlainDate): LayerRule[] =>
  RULE_LAYERS.map((layer) => ({
    layer,
    version: speakingVersion(
      versions.filter((version) => version.slot === slot && version.layer === layer),
      today,
    ),
  }));

/** The number of the next version in a layer, from 1. */
export const nextVersion = (versions: readonly VersionView[], layer: RuleLayer): number =>
  1 + versions.filter((version) => version.slot === MAIN_SLOT && version.layer === layer).length;
