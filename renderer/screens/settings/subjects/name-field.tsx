import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { WordsInput } from "../../../components/words-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { useChangeSubject } from "./use-change-subject.ts";
import { useSought } from "./use-sought.ts";

/** A subject's name, stored when the field is left. An address that names the subject goes to it. */
export function NameField({ subject }: { subject: SubjectView }) {
  const t = useText(settingsText).subjects;
  const { change } = useChangeSubject(subject);
  const place = useSought<HTMLDivElement>(subject.id);
  return (
    <div ref={place}>
      <DraftFields draft={{ form: "subject-name", key: subject.id }}>
        <WordsInput
          label={t.nameOf(subject.name)}
          variant="borderless"
          value={subject.name}
          maxLength={200}
          isRequired
          onChange={(name) => change({ name })}
        />
      </DraftFields>
    </div>
  );
}
