import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import type { SubjectKind } from "../../../../shared/contract/schemas/subject.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { nameList } from "../../../data/name-list.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./subjects.module.css";
import { useMessage } from "../../../shell/messages.tsx";

const KINDS: readonly SubjectKind[] = ["group", "unit", "role", "person"];

const NOTHING: { readonly text: string; readonly kind: SubjectKind } = { text: "", kind: "unit" };

/** New subjects of one kind; a pasted list makes one of each name. */
export function AddSubjects() {
  const t = useText(settingsText).subjects;
  const message = useMessage();
  const draft = useFormDraft({ form: "subjects", key: "", initial: NOTHING });
  const { text, kind } = draft.value;
  const names = nameList(text);
  const add = useMutation({
    mutationFn: async () => {
      for (const [index, name] of names.entries()) {
        await client.subjects.create({ name, kind });
        // What is stored leaves the field: trouble with a later name must not make the earlier ones twice.
        draft.change({ text: names.slice(index + 1).join("、") });
      }
    },
    onSuccess: () => {
      draft.saved({ text: "", kind });
      message.success(t.added(names.length), 3);
    },
  });
  const store = () => {
    if (names.length > 0 && !add.isPending) add.mutate();
  };
  return (
    <div className={styles.add} data-screen-only>
      <DraftNote draft={draft} />
      <Select<SubjectKind>
        aria-label={t.kind}
        value={kind}
        popupMatchSelectWidth={false}
        options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        onChange={(chosen) => draft.change({ kind: chosen })}
      />
      <Input
        className={styles.names}
        aria-label={t.addNames}
        placeholder={t.addNames}
        value={text}
        onChange={(event) => draft.change({ text: event.target.value })}
        onPressEnter={store}
      />
      <Button loading={add.isPending} disabled={names.length === 0} onClick={store}>
        {names.length > 1 ? t.addMany(names.length) : t.add}
      </Button>
      {add.error && <Trouble error={add.error} />}
    </div>
  );
}
