import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import type { LedgerDocument, LedgerEntryView } from "../../../shared/contract/schemas/ledger.ts";
import type { OccurrenceId } from "../../../shared/domain/obligation/occurrence.ts";
import { LEDGER_VIEWS, type LedgerView, gapsFirst, hasGap } from "../../../shared/domain/papers/ledger.ts";
import { ledgerGroupName, ledgerWords } from "../../../shared/words/ledger.ts";
import { duty } from "../../client.ts";
import { SavePaperAs } from "../../components/save-paper-as.tsx";
import { PrintedPaper } from "../../components/printed-paper/printed-paper.tsx";
import { Trouble, useTroubleSentence } from "../../components/trouble.tsx";
import { useSavePaper } from "../../data/use-save-paper.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useMessage } from "../../shell/messages.tsx";
import { Screen } from "../../shell/screen.tsx";
import { kitText } from "../../text/kit.ts";
import { ledgerText } from "../../text/ledger.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { useYearInView } from "../../year/year-in-view.ts";
import { LEDGER_FILTERS, type LedgerFilter, answersTo } from "./ledger-filter.ts";
import { KitDialog } from "./kit/kit-dialog.tsx";
import { LedgerRow } from "./ledger-row.tsx";
import styles from "./ledger-screen.module.css";

/** Rows of a group before the rest is asked for: a weekly duty has fifty. */
const SHOWN = 12;

/** 台账: every occurrence of the year with what is on record of it, gaps first; the paper (Ctrl P) is the whole book. */
export function LedgerScreen() {
  const t = useText(ledgerText);
  const words = ledgerWords(useLocale());
  const year = useYearInView()?.year ?? null;
  const [view, setView] = useState<LedgerView>("duty");
  const [lead, setLead] = useState<string | null>(null);
  const [filter, setFilter] = useState<LedgerFilter | null>(null);
  const [isKitOpen, setKitOpen] = useState(false);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const request = { year: year ?? 0, view, lead };
  const ledger = useQuery(
    duty.documents.ledger.queryOptions({
      input: request,
      enabled: year !== null,
      placeholderData: (previous) => previous,
    }),
  );
  const leads = useLeads();
  const save = useSavePaper();
  const canDraw = info.data?.canPrintPdf ?? false;
  const document = ledger.data?.document;
  return (
    <Screen
      title={t.title}
      caption={document && words.asOf(document.issuedOn, document.records, document.files)}
      body="bare"
      actions={
        <>
          <Select
            aria-label={t.lead}
            value={lead ?? ""}
            onChange={(value) => setLead(value || null)}
            options={[{ value: "", label: t.allLeads }, ...leads.map((name) => ({ value: name, label: name }))]}
          />
          <Segmented<LedgerView>
            aria-label={t.view}
            value={view}
            options={LEDGER_VIEWS.map((value) => ({ value, label: words.views[value] }))}
            onChange={setView}
          />
          <SavePaperAs
            formats={["pdf", "docx", "xlsx"]}
            canDraw={canDraw}
            isReady={ledger.isSuccess}
            isBusy={save.isPending}
            onSave={(format) => save.mutate({ request: { paper: "ledger", ...request }, format })}
          />
          <Button type="primary" disabled={!ledger.isSuccess} onClick={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    >
      {ledger.error && <Trouble error={ledger.error} onRetry={ledger.refetch} />}
      {year !== null && (
        <KitDialog isOpen={isKitOpen} year={year} lead={lead} leads={leads} onClose={() => setKitOpen(false)} />
      )}
      {ledger.data && document && (
        <div className={styles.frame}>
          <PrintedPaper html={ledger.data.html} />
          <Summary document={document} filter={filter} onFilter={setFilter} onMakeKit={() => setKitOpen(true)} />
          <div className={styles.scroll} {...scrollRegion(t.title)}>
            <Heads />
            <Rows document={document} filter={filter} onClear={() => setFilter(null)} />
            <div className={styles.forms}>
              {(["activity-sheet", "sign-in"] as const).map((paper) => (
                <Button
                  key={paper}
                  size="small"
                  onClick={() => save.mutate({ request: { paper }, format: canDraw ? "pdf" : "docx" })}
                >
                  {paper === "sign-in" ? t.blankSignIn : t.blankRecord}
                </Button>
              ))}
            </div>
          </div>
        </div>
      )}
    </Screen>
  );
}

/** What the columns of the rows are; each row says it to a screen reader by its words. */
function Heads() {
  const t = useText(ledgerText);
  return (
    <div className={styles.heads} aria-hidden>
      <span />
      {[t.duty, t.due, t.happened, t.recorded, t.who, t.evidence].map((head) => (
        <span key={head}>{head}</span>
      ))}
    </div>
  );
}

interface SummaryProps {
  document: LedgerDocument;
  filter: LedgerFilter | null;
  onFilter: (filter: LedgerFilter | null) => void;
  onMakeKit: () => void;
}

/** The counts and, at the end, the way to the evidence; each count shows its rows alone, and all of them again when it is chosen once more. */
function Summary({ document, filter, onFilter, onMakeKit }: SummaryProps) {
  const t = useText(ledgerText);
  const kit = useText(kitText);
  const words = ledgerWords(useLocale());
  const { standing } = document.counts;
  return (
    <div className={styles.summary}>
      {LEDGER_FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.count}
          aria-pressed={filter === name}
          onClick={() => onFilter(filter === name ? null : name)}
        >
          <b>{document.counts[name]}</b> {t.filters[name]}
        </button>
      ))}
      {standing.all > 0 && <span className={styles.apart}>{words.standingCount(standing)}</span>}
      <Button size="small" className={styles.kit ?? ""} onClick={onMakeKit}>
        {kit.open}
      </Button>
    </div>
  );
}

interface RowsProps {
  document: LedgerDocument;
  filter: LedgerFilter | null;
  onClear: () => void;
}

/** What has a gap in one list, the longest overdue first; below it the groups with the rest. */
function Rows({ document, filter, onClear }: RowsProps) {
  const t = useText(ledgerText);
  const words = ledgerWords(useLocale());
  const wanted = document.groups.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => answersTo(entry, filter)),
  }));
  const gaps = gapsFirst(wanted.flatMap(({ entries }) => entries.filter(hasGap))) as LedgerEntryView[];
  const rest = wanted
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => !hasGap(entry)) }))
    .filter(({ entries }) => entries.length > 0);
  const { year, view } = document;
  if (document.groups.length === 0) return <p className={styles.empty}>{t.nothing}</p>;
  return (
    <>
      <section aria-label={t.gaps}>
        <h2 className={styles.heading}>
          {gaps.length === 0 ? t.noGaps : t.gaps} {gaps.length > 0 && <small>{t.gapsNote(gaps.length)}</small>}
          {filter !== null && (
            <Button size="small" type="text" onClick={onClear}>
              {t.clear}
            </Button>
          )}
        </h2>
        <List entries={gaps} year={year} shown={40} />
      </section>
      {rest.map((group, index) => (
        <section key={`${group.label}-${index}`} aria-label={ledgerGroupName(group, view, words)}>
          <h2 className={styles.heading}>
            {ledgerGroupName(group, view, words)} <small>{t.restNote(group.entries.length)}</small>
          </h2>
          <List entries={group.entries} year={year} shown={SHOWN} />
        </section>
      ))}
    </>
  );
}

function List({ entries, year, shown }: { entries: readonly LedgerEntryView[]; year: number; shown: number }) {
  const t = useText(ledgerText);
  const open = useOpen();
  const [isWhole, setWhole] = useState(false);
  const listed = isWhole ? entries : entries.slice(0, shown);
  return (
    <ol className={styles.list}>
      {listed.map((entry) => (
        <LedgerRow
          key={`${entry.key.obligationId}|${entry.key.subjectId}|${entry.key.recurrenceId}`}
          entry={entry}
          year={year}
          onOpen={() => open(entry.key)}
        />
      ))}
      {listed.length < entries.length && (
        <li>
          <Button size="small" type="text" onClick={() => setWhole(true)}>
            {t.more(entries.length - listed.length)}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** Opens an occurrence in the drawer. */
function useOpen(): (key: OccurrenceId) => void {
  const message = useMessage();
  const sentence = useTroubleSentence();
  const queries = useQueryClient();
  const openOccurrence = useOpenOccurrence();
  const open = async (key: OccurrenceId) =>
    openOccurrence(await queries.fetchQuery(duty.occurrences.get.queryOptions({ input: { key } })));
  return (key) => void open(key).catch((error: unknown) => message.error(sentence(error)));
}

function useLeads(): string[] {
  const { data } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  return [...new Set((data ?? []).flatMap(({ lead, status }) => (lead && status === "active" ? [lead] : [])))];
}
