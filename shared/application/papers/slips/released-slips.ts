import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import type { Core } from "../../core/core.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import { slipView } from "./slip-view.ts";

/** Every released slip, withdrawn ones too, the latest first. */
export async function releasedSlips({ ports: { store } }: Core): Promise<ReleasedSlip[]> {
  const { locale } = await loadSettings(store.settings);
  return (await store.slips.list()).toReversed().map((slip) => slipView(slip, locale));
}
