import type { PaperRequest } from "../../contract/schemas/paper.ts";
import { checklistHtml } from "../../paper/checklist-html.ts";
import { WIDE_SIZE } from "../../paper/paper-size.ts";
import { wallChartHtml } from "../../paper/wall-chart-html.ts";
import type { SheetSize } from "../ports/ports.ts";
import { checklistHead } from "../../words/checklist.ts";
import { wallChartWords } from "../../words/wall-chart.ts";
import type { Core } from "../core/core.ts";
import { monthChecklistOf } from "./month-checklist-of.ts";
import { activitySheetHtml, signInHtml } from "../../paper/record-forms-html.ts";
import { recordFormWords } from "../../words/record-forms.ts";
import { activitySheetOf, signInSheetOf } from "./record-forms-of.ts";
import { ledgerHtml } from "../../paper/ledger-html.ts";
import { ledgerWords } from "../../words/ledger.ts";
import { ledgerOf } from "./ledger-of.ts";
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
export async function paperPageOf(core: Core, request: PaperRequest): Promise<PaperPage> {
  const { derived, ports } = core;
  const snapshot = await derived.snapshot();
  const { locale } = snapshot.facts.settings;
  switch (request.paper) {
    case "checklist": {
      const document = monthChecklistOf(snapshot, request, await ports.store.standingSheets.list());
      const name = named(checklistHead(document, locale).title, request.lead);
      return { name, html: checklistHtml(document, locale), sheet: PORTRAIT };
    }
    case "activity-sheet": {
      const sheet = await activitySheetOf(core, request.activityId);
      const name = named(recordFormWords(locale).record, sheet.title || null);
      return { name, html: activitySheetHtml(sheet, locale), sheet: PORTRAIT };
    }
    case "sign-in": {
      const sheet = await signInSheetOf(core, request);
      const name = named(recordFormWords(locale).signIn, sheet.group || null);
      return { name, html: signInHtml(sheet, locale), sheet: PORTRAIT };
    }
    case "ledger": {
      const document = await ledgerOf(core, request);
      const name = named(ledgerWords(locale).title("", request.year), request.lead);
      return { name, html: ledgerHtml(document, locale), sheet: WIDE_SIZE.A4 };
    }
    case "wall-chart": {
      const document = wallChartOf(snapshot, request);
      const name = named(wallChartWords(locale).title("", request.year, request.quarter), request.lead);
      return { name, html: wallChartHtml(document, request.sheet, locale), sheet: WIDE_SIZE[request.sheet] };
    }
  }
}

/** A name that every file system takes. */
const named = (title: string, of: string | null): string =>
  `${title}${of === null ? "" : `-${of}`}`.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 80);
