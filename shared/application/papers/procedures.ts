import { base64 } from "@scure/base";
import type { PaperFormat, PaperRequest } from "../../contract/schemas/paper.ts";
import type { WallChartRequest } from "../../contract/schemas/wall-chart.ts";
import type { FileContent } from "../../contract/schemas/values.ts";
import { refusedInput } from "../../domain/errors.ts";
import { checklistHtml } from "../../paper/checklist-html.ts";
import type { WideSheet } from "../../paper/paper-size.ts";
import { wallChartHtml } from "../../paper/wall-chart-html.ts";
import { checklistHead } from "../../words/checklist.ts";
import type { Core } from "../core/core.ts";
import { evidenceKitOf, writeKit } from "./evidence-kit-of.ts";
import { ledgerHtml } from "../../paper/ledger-html.ts";
import { ledgerOf } from "./ledger-of.ts";
import { type ChecklistRequest, monthChecklistOf } from "./month-checklist-of.ts";
import { pageFile } from "./page-file.ts";
import { type Paper, paperOf } from "./paper-of.ts";
import { os } from "../core/procedure-builder.ts";
import { yearReportHtml } from "../../paper/year-report-html.ts";
import { wallChartOf } from "./wall-chart-of.ts";
import { yearReportOf } from "./year-report-of.ts";

/** Papers: one HTML page each, which is the preview, the print and the PDF. */
export const documents = os.documents.router({
  checklist: os.documents.checklist.handler(({ context, input }) => checklist(context.core, input)),
  wallChart: os.documents.wallChart.handler(({ context, input }) => wallChart(context.core, input)),
  ledger: os.documents.ledger.handler(async ({ context: { core }, input }) => {
    const document = await ledgerOf(core, input);
    const { settings } = (await core.derived.snapshot()).facts;
    return { document, html: ledgerHtml(document, settings.locale) };
  }),
  file: os.documents.file.handler(({ context, input }) => paperFile(context.core, input.request, input.format)),
  kit: os.documents.kit.handler(({ context, input }) => evidenceKitOf(context.core, input)),
  writeKit: os.documents.writeKit.handler(({ context, input }) => writeKit(context.core, input)),
  kitProgress: os.documents.kitProgress.handler(({ context }) => ({ progress: context.core.ports.kits.progress() })),
  stopKit: os.documents.stopKit.handler(({ context }) => {
    context.core.ports.kits.stop();
    return {};
  }),
});

/** The reports on a whole year. */
export const reports = os.reports.router({
  year: os.reports.year.handler(async ({ context: { core }, input }) => {
    const document = await yearReportOf(core, input);
    const { settings } = (await core.derived.snapshot()).facts;
    return { document, html: yearReportHtml(document, settings.locale) };
  }),
});

async function checklist({ derived, ports }: Core, request: ChecklistRequest) {
  const snapshot = await derived.snapshot();
  const document = monthChecklistOf(snapshot, request, await ports.store.standingSheets.list());
  const { locale } = snapshot.facts.settings;
  return { document: { ...document, ...checklistHead(document, locale) }, html: checklistHtml(document, locale) };
}

async function wallChart({ derived }: Core, { sheet, ...request }: WallChartRequest & { readonly sheet: WideSheet }) {
  const snapshot = await derived.snapshot();
  const document = wallChartOf(snapshot, request);
  return { document, html: wallChartHtml(document, sheet, snapshot.facts.settings.locale) };
}

/** @throws {DutyError} `invalid-input` for a format that does not fit; as `pageFile`. */
async function paperFile(core: Core, request: PaperRequest, format: PaperFormat): Promise<FileContent> {
  const paper = await paperOf(core, request);
  return { name: `${paper.name}.${format}`, content: base64.encode(await contentOf(paper, format, core.ports)) };
}

async function contentOf({ page, table }: Paper, format: PaperFormat, ports: Core["ports"]): Promise<Uint8Array> {
  if (format === "xlsx") {
    if (table === null) throw refusedInput("format", "format-unfit");
    return (await import("../../paper/sheet/workbook-file.ts")).workbookFile([table()]);
  }
  if (page === null) throw refusedInput("format", "format-unfit");
  return pageFile(ports, page(), format);
}
