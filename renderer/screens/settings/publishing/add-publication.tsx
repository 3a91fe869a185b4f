import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { type CalendarFilter, WHOLE_CALENDAR } from "../../../../shared/contract/schemas/calendar-filter.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { WordsInput } from "../../../components/words-input.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { publishingText } from "../../../text/publishing.ts";
import { useText } from "../../../text/use-text.ts";
import { CalendarPreview } from "./calendar-preview.tsx";
import { FilterFields } from "./filter-fields.tsx";
import styles from "./publishing.module.css";

const KINDS = ["folder", "feed"] as const;

interface Draft {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly folder: string;
  readonly isPerUnit: boolean;
  readonly filter: CalendarFilter;
}

const EMPTY: Draft = { kind: "folder", name: "", folder: "", isPerUnit: false, filter: WHOLE_CALENDAR };

/** A new publication: where it goes, what it holds, and what its readers will see. */
export function AddPublication() {
  const t = useText(publishingText);
  const draft = useFormDraft<Draft>({ form: "publication", key: "new", initial: EMPTY });
  const { kind, name, folder, isPerUnit, filter } = draft.value;
  const { fields } = draft;
  const add = useMutation({
    mutationFn: async () => {
      const target = kind === "feed" ? { kind } : { kind, folder, isPerUnit };
      const { id } = await client.publications.add({ name, filter, target });
      if (kind === "folder") await client.publications.refresh({ id });
    },
    onSuccess: () => draft.saved({ ...EMPTY, kind }),
  });
  const store = useGuarded(fields, () => add.mutate());
  return (
    <TypedFieldsContext value={fields}>
      <DraftNote draft={draft} />
      <div className={styles.fields}>
        <Select
          aria-label={t.kind}
          style={{ width: 160 }}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          onChange={(chosen) => draft.change({ kind: chosen })}
        />
        <WordsInput
          label={t.name}
          value={name}
          isRequired
          maxLength={60}
          placeholder={`${t.name}（${t.nameHint}）`}
          style={{ width: 220 }}
          onChange={(typed) => draft.change({ name: typed })}
        />
      </div>
      {kind === "folder" && (
        <div className={styles.fields}>
          <WordsInput
            label={t.folder}
            value={folder}
            isRequired
            maxLength={1_000}
            placeholder={t.folderHint}
            style={{ width: 388 }}
            onChange={(typed) => draft.change({ folder: typed })}
          />
          <Checkbox checked={isPerUnit} onChange={(event) => draft.change({ isPerUnit: event.target.checked })}>
            {t.isPerUnit}
          </Checkbox>
        </div>
      )}
      <FilterFields
        filter={filter}
        onChange={(part) => draft.change(({ filter: now }) => ({ filter: { ...now, ...part } }))}
      />
      <CalendarPreview filter={filter} />
      <p className={styles.note}>{kind === "feed" ? `${t.feedHelp}${t.seen}` : t.folderHelp}</p>
      <Button loading={add.isPending} disabled={fields.isMarked} onClick={() => store()}>
        {t.add}
      </Button>
      {add.error && <Trouble error={add.error} />}
    </TypedFieldsContext>
  );
}
