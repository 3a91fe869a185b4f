import { base64 } from "@scure/base";
import { checklistHtml } from "../../paper/checklist-html.ts";
import { checklistHead } from "../../words/checklist.ts";
import type { Core } from "../core/core.ts";
import { type ChecklistRequest, monthChecklistOf } from "./month-checklist-of.ts";
import { printedPdf } from "./printed-pdf.ts";
import { os } from "../core/procedure-builder.ts";

/** Papers: one HTML page each, which is the preview, the print and the PDF. */
export const documents = os.documents.router({
  checklist: os.documents.checklist.handler(({ context, input }) => checklist(context.core, input)),
  checklistPdf: os.documents.checklistPdf.handler(({ context, input }) => checklistPdf(context.core, input)),
});

async function checklist({ derived, ports }: Core, request: ChecklistRequest) {
  const snapshot = await derived.snapshot();
  const document = monthChecklistOf(snapshot, request, await ports.store.standingSheets.list());
  const { locale } = snapshot.facts.settings;
  return { document: { ...document, ...checklistHead(document, locale) }, html: checklistHtml(document, locale) };
}

/** @throws {DutyError} `browser-missing` where this door cannot print; `render-failed`. */
async function checklistPdf(core: Core, request: ChecklistRequest) {
  const { document, html } = await checklist(core, request);
  const unit = request.lead === null ? "" : `-${request.lead}`;
  return {
    name: `月度提示单-${document.month}${unit}.pdf`,
    content: base64.encode(await printedPdf(core.ports, html)),
  };
}
