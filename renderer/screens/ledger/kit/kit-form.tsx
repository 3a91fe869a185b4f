import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { sizeOf } from "../../../../shared/words/evidence-kit.ts";
import { DutyError } from "../../../../shared/domain/errors.ts";
import { client, duty } from "../../../client.ts";
import { Field } from "../../../components/field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { WordsInput } from "../../../components/words-input.tsx";
import { kitText } from "../../../text/kit.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./kit-form.module.css";
import { KIT_SPANS, type KitSpanName, daysOfSpan, numberOf } from "./kit-spans.ts";

interface KitFormProps {
  year: number;
  lead: string | null;
  leads: readonly string[];
}

/** What goes into a kit and where it goes; the kit is written by the program, so its size never passes through the page. */
export function KitForm({ year, lead: shown, leads }: KitFormProps) {
  const t = useText(kitText);
  const { data: settings } = useQuery(duty.settings.get.queryOptions({ input: {} }));
  const { data: all = [] } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const [purpose, setPurpose] = useState("");
  const [lead, setLead] = useState(shown);
  const [span, setSpan] = useState<KitSpanName>("year");
  const [obligationIds, setObligationIds] = useState<string[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const place = typed ?? settings?.backupPlace ?? "";
  const make = useMutation({
    mutationFn: (incomplete: boolean) =>
      client.documents.writeKit({
        year,
        lead,
        obligationIds,
        ...daysOfSpan(span, year),
        purpose: purpose === "" ? null : purpose,
        incomplete,
        place,
      }),
  });
  const lacksFiles = make.error instanceof DutyError && make.error.code === "evidence-unsound";
  return (
    <div className={styles.form}>
      <p className={styles.help}>{t.help}</p>
      <Field label={t.purpose}>
        <WordsInput
          label={t.purpose}
          value={purpose}
          isRequired={false}
          maxLength={60}
          placeholder={t.purposeHint}
          onChange={setPurpose}
        />
      </Field>
      <Field label={t.span}>
        <Select<KitSpanName>
          aria-label={t.span}
          value={span}
          onChange={setSpan}
          options={KIT_SPANS.map((value) => ({ value, label: spanName(value, t) }))}
        />
      </Field>
      <Field label={t.lead}>
        <Select
          aria-label={t.lead}
          value={lead ?? ""}
          onChange={(value) => setLead(value || null)}
          options={[{ value: "", label: t.allLeads }, ...leads.map((name) => ({ value: name, label: name }))]}
        />
      </Field>
      <Field label={t.duties}>
        <Select
          aria-label={t.duties}
          mode="multiple"
          maxTagCount={3}
          value={obligationIds}
          onChange={setObligationIds}
          placeholder={t.dutiesHint}
          optionFilterProp="label"
          options={all
            .filter((each) => each.status === "active" && (lead === null || each.lead === lead))
            .map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <Field label={t.place}>
        <WordsInput
          label={t.place}
          value={place}
          isRequired={false}
          maxLength={1_000}
          placeholder={t.placeHint}
          onChange={(value) => {
            make.reset();
            setTyped(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate(false)}>
          {t.make}
        </Button>
        {lacksFiles && <Button onClick={() => make.mutate(true)}>{t.anyway}</Button>}
        {make.isPending && <Progress />}
      </div>
      {make.error && <Trouble error={make.error} />}
      <div role="status">
        {make.data && (
          <>
            <p className={styles.made}>{t.made(make.data.file, make.data.evidence, sizeOf(make.data.bytes))}</p>
            {!make.data.isComplete && (
              <p className={styles.made}>{t.incomplete(make.data.faults.map(({ name }) => name).join(t.separator))}</p>
            )}
            <p className={styles.made}>
              {t.hash} <code>{make.data.manifestSha256}</code>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

/** How far the writing is, and the button that ends it. */
function Progress() {
  const t = useText(kitText);
  const { data } = useQuery({
    ...duty.documents.kitProgress.queryOptions({ input: {} }),
    refetchInterval: 500,
    gcTime: 0,
  });
  const progress = data?.progress;
  const percent = progress && progress.all > 0 ? Math.floor((progress.done / progress.all) * 100) : 0;
  return (
    <>
      <span className={styles.progress}>
        {!progress && t.checking}
        {progress && (progress.phase === "writing" ? t.writing(percent) : t.readingBack(percent))}
      </span>
      {progress && <Button onClick={() => void client.documents.stopKit({})}>{t.stop}</Button>}
    </>
  );
}

function spanName(span: KitSpanName, { spans }: (typeof kitText)["zh-CN"]): string {
  if (span === "year" || span === "first-half" || span === "second-half") return spans[span];
  return span.startsWith("quarter") ? spans.quarter(numberOf(span)) : spans.month(numberOf(span));
}
