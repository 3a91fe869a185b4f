import type { PaperRequest } from "../../contract/schemas/paper.ts";
import { checklistHtml } from "../../paper/checklist-html.ts";
import { WIDE_SIZE } from "../../paper/paper-size.ts";
import { wallChartHtml } from "../../paper/wall-chart-html.ts";
import type { SheetSize } from "../ports/ports.ts";
import { checklistHead } from "../../words/checklist.ts";
import { wallChartWords } from "../../words/wall-chart.ts";
import type { Core } from "../core/core.ts";
import { monthChecklistOf } from "./month-checklist-of.ts";
import { wallChartOf } from "./wall-chart-of.ts";

/** A paper as the page that is its preview, its print and its PDF. */
export interface PaperPage {
  /** What its file is called, without an ending. */
  readonly name: string;
  readonly html: string;
  readonly sheet: SheetSize;
}

const PORTRAIT: SheetSize = { width: 210, height: 297 };

/** Draws any paper of the contract. */
export async function paperPageOf({ derived, ports }: Core, request: PaperRequest): Promise<PaperPage> {
  const snapshot = await derived.snapshot();
  const { locale } = snapshot.facts.settings;
  switch (request.paper) {
    case "checklist": {
      const document = monthChecklistOf(snapshot, request, await ports.store.standingSheets.list());
      const name = named(checklistHead(document, locale).title, request.lead);
      return { name, html: checklistHtml(document, locale), sheet: PORTRAIT };
    }
    case "wall-chart": {
      const document = wallChartOf(snapshot, request);
      const name = named(wallChartWords(locale).title("", request.year, request.quarter), request.lead);
      return { name, html: wallChartHtml(document, request.sheet, locale), sheet: WIDE_SIZE[request.sheet] };
    }
  }
}

/** A name that every file system takes. */
const named = (title: string, lead: string | null): string =>
  `${title}${lead === null ? "" : `-${lead}`}`.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 80);
