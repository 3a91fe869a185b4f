import { Input } from "antd";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { useDraft } from "../../../components/requirement-editor/use-draft.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { useChangeSubject } from "./use-change-subject.ts";

/** A subject's name, stored when the field is left. */
export function NameField({ subject }: { subject: SubjectView }) {
  const t = useText(settingsText).subjects;
  const [name, setName] = useDraft(subject.name);
  const { change } = useChangeSubject(subject);
  const store = () => {
    const words = name.trim();
    if (words === "" || words === subject.name) return setName(subject.name);
    change({ name: words });
  };
  return (
    <Input
      aria-label={t.nameOf(subject.name)}
      variant="borderless"
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onBlur={store}
      onPressEnter={store}
    />
  );
}
