import type { PaperRequest } from "../../contract/schemas/paper.ts";
import type { WideSheet } from "../../paper/paper-size.ts";
import { WIDE_SIZE } from "../../paper/paper-size.ts";
import { checklistHtml } from "../../paper/checklist-html.ts";
import { ledgerHtml } from "../../paper/ledger-html.ts";
import { activitySheetHtml, signInHtml } from "../../paper/record-forms-html.ts";
import { coverageSheet } from "../../paper/sheet/tables/coverage-sheet.ts";
import { dutiesSheet } from "../../paper/sheet/tables/duties-sheet.ts";
import { ledgerSheet } from "../../paper/sheet/tables/ledger-sheet.ts";
import { occurrencesSheet } from "../../paper/sheet/tables/occurrences-sheet.ts";
import { wallChartSheet } from "../../paper/sheet/tables/wall-chart-sheet.ts";
import type { Sheet } from "../../paper/sheet/workbook.ts";
import { wallChartHtml } from "../../paper/wall-chart-html.ts";
import { checklistHead } from "../../words/checklist.ts";
import { ledgerWords } from "../../words/ledger.ts";
import { recordFormWords } from "../../words/record-forms.ts";
import { tableWords } from "../../words/tables.ts";
import { wallChartWords } from "../../words/wall-chart.ts";
import { yearReportWords } from "../../words/year-report.ts";
import { yearReportHtml } from "../../paper/year-report-html.ts";
import type { Core } from "../core/core.ts";
import { coverageLists } from "../coverage/coverage-view.ts";
import { coverageLinesOf, dutyLinesOf, occurrenceLinesOf } from "./table-lines.ts";
import { ledgerOf } from "./ledger-of.ts";
import { monthChecklistOf } from "./month-checklist-of.ts";
import { PORTRAIT, type PaperPage } from "./page-file.ts";
import { activitySheetOf, signInSheetOf } from "./record-forms-of.ts";
import { wallChartOf } from "./wall-chart-of.ts";
import { yearReportOf } from "./year-report-of.ts";

/** A paper of the contract, drawn on request; each form is null where the paper lacks it (`FORMATS_OF`). */
export interface Paper {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly page: (() => PaperPage) | null;
  readonly table: (() => Sheet) | null;
}

/** Gathers any paper of the contract. */
export async function paperOf(core: Core, request: PaperRequest): Promise<Paper> {
  const { derived, ports } = core;
  const snapshot = await derived.snapshot();
  const { settings, today: issuedOn } = snapshot.facts;
  const { locale, unitName } = settings;
  switch (request.paper) {
    case "checklist": {
      const document = monthChecklistOf(snapshot, request, await ports.store.standingSheets.list());
      const name = named(checklistHead(document, locale).title, request.lead);
      return upright(name, () => checklistHtml(document, locale));
    }
    case "activity-sheet": {
      const sheet = await activitySheetOf(core, request.activityId);
      return upright(named(recordFormWords(locale).record, sheet.title || null), () =>
        activitySheetHtml(sheet, locale),
      );
    }
    case "sign-in": {
      const sheet = await signInSheetOf(core, request);
      return upright(named(recordFormWords(locale).signIn, sheet.group || null), () => signInHtml(sheet, locale));
    }
    case "ledger": {
      const document = await ledgerOf(core, request);
      return {
        name: named(ledgerWords(locale).title("", request.year), request.lead),
        page: onItsSide(() => ledgerHtml(document, locale), "A4"),
        table: () => ledgerSheet(document, locale),
      };
    }
    case "wall-chart": {
      const document = wallChartOf(snapshot, request);
      const { sheet } = request;
      return {
        name: named(wallChartWords(locale).title("", request.year, request.quarter), request.lead),
        page: onItsSide(() => wallChartHtml(document, sheet, locale), sheet),
        table: () => wallChartSheet(document, sheet, locale),
      };
    }
    case "year-report": {
      const report = await yearReportOf(core, request);
      const name = named(yearReportWords(locale).title("", request.year), request.lead);
      return upright(name, () => yearReportHtml(report, locale));
    }
    case "duties":
      return tableAlone(named(tableWords(locale).duties(""), request.lead), () =>
        dutiesSheet({ unitName, issuedOn, lines: dutyLinesOf(snapshot, request) }, locale),
      );
    case "occurrences":
      return tableAlone(named(tableWords(locale).occurrences("", request.year), request.lead), () =>
        occurrencesSheet(
          { unitName, year: request.year, issuedOn, lines: occurrenceLinesOf(snapshot, request) },
          locale,
        ),
      );
    case "coverage": {
      const lists = await coverageLists(core, request);
      return tableAlone(named(tableWords(locale).coverage("", request.year), null), () =>
        coverageSheet({ unitName, year: request.year, issuedOn, lines: lists.flatMap(coverageLinesOf) }, locale),
      );
    }
  }
}

const upright = (name: string, html: () => string): Paper => ({
  name,
  page: () => ({ html: html(), sheet: PORTRAIT }),
  table: null,
});

const onItsSide = (html: () => string, sheet: WideSheet) => (): PaperPage => ({
  html: html(),
  sheet: WIDE_SIZE[sheet],
});

const tableAlone = (name: string, table: () => Sheet): Paper => ({ name, page: null, table });

/** A name that every file system takes. */
const named = (title: string, of: string | null): string =>
  `${title}${of === null ? "" : `-${of}`}`.replaceAll(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, 80);
