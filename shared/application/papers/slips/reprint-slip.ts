import { base64 } from "@scure/base";
import type { ReleasedSlip } from "../../../contract/schemas/slip.ts";
import type { SlipFormat } from "../../../contract/schemas/paper.ts";
import type { FileContent } from "../../../contract/schemas/values.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { foundOrFail } from "../../ports/found-or-fail.ts";
import { loadSettings } from "../../ports/load-settings.ts";
import { PORTRAIT, pageFile } from "../page-file.ts";
import { pageHash } from "./page-hash.ts";
import { slipFileName } from "./slip-file-name.ts";
import { slipView } from "./slip-view.ts";

/**
 * The page exactly as it was released, whatever changed since.
 *
 * @throws {DutyError} `not-found`; `file-unreadable` when the stored page is no longer the released one.
 */
export async function reprintSlip({ ports }: Core, id: string): Promise<{ slip: ReleasedSlip; html: string }> {
  const { store } = ports;
  const slip = foundOrFail(
    (await store.slips.list()).find((known) => known.id === id),
    "slip",
    id,
  );
  const html = foundOrFail(await store.slips.page(id), "slip", id);
  const view = slipView(slip, (await loadSettings(store.settings)).locale);
  if (pageHash(html) !== slip.sha256) throw new DutyError("file-unreadable", { name: view.name, reason: "sha256" });
  return { slip: view, html };
}

/** @throws {DutyError} as `reprintSlip`; `browser-missing` where this door cannot print; `render-failed`. */
export async function slipFile(core: Core, id: string, format: SlipFormat): Promise<FileContent> {
  const { slip, html } = await reprintSlip(core, id);
  const content = await pageFile(core.ports, { html, sheet: PORTRAIT }, format);
  return { name: `${slipFileName(slip)}.${format}`, content: base64.encode(content) };
}
