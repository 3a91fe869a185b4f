import { expect, test } from "vitest";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { otherVersions } from "../../../renderer/components/other-versions.ts";

type Version = ObligationView["versions"][number];
const version = (number: number, slot = "main", layer: Version["layer"] = "unit") =>
  ({ id: `${slot}${layer}${number}`, version: number, slot, layer }) as Version;

test("versions of the same rule and layer, oldest first; other layers and floors are other rules", () => {
  const versions = [version(3), version(2), version(1), version(4, "floor"), version(5, "main", "province")];
  expect(otherVersions(versions, 2).map((one) => one.version)).toEqual([1, 3]);
  expect(otherVersions(versions, 9)).toEqual([]);
});
