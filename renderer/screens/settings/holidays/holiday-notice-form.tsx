import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { isConfirmable } from "../../../../shared/domain/workday/notice/notice-fault.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { asReplyError } from "../../../reply-error.ts";
import { commonText } from "../../../text/common.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import settings from "../settings.module.css";
import styles from "./holidays.module.css";
import { MovedDays } from "./moved-days.tsx";
import { NoticeEffects } from "./notice-effects.tsx";
import { ReadNotice } from "./read-notice.tsx";
import { useMessage } from "../../../shell/messages.tsx";

const NOTHING = { text: "" };

/**
 * The form for a pasted notice: it is read and shown with the days and dates that it would move, and stored only when
 * the person agrees.
 */
export function HolidayNoticeForm({ onClose }: { onClose: () => void }) {
  const t = useText(settingsText).holidays;
  const common = useText(commonText);
  const message = useMessage();
  const draft = useFormDraft({ form: "notice", key: "", initial: NOTHING });
  const { text } = draft.value;
  const check = useMutation({
    mutationFn: async (confirmed: boolean) => ({
      read: await client.holidays.preview({ text, confirmed }),
      dates: await client.holidays.effects({ text, confirmed }),
      confirmed,
    }),
  });
  const store = useMutation({
    mutationFn: (confirmed: boolean) => client.holidays.store({ text, confirmed }),
    onSuccess: ({ year }) => {
      draft.saved();
      message.success(t.stored(year));
      onClose();
    },
  });
  const error = store.error ?? check.error;
  return (
    <div className={styles.form}>
      <DraftNote draft={draft} />
      <p className={settings.help}>{t.pasteHelp}</p>
      <Input.TextArea
        aria-label={t.paste}
        rows={7}
        value={text}
        placeholder={t.placeholder}
        onChange={(event) => {
          draft.change({ text: event.target.value });
          check.reset();
          store.reset();
        }}
      />
      {error && <Trouble error={error} />}
      {check.data && (
        <div role="status">
          <ReadNotice read={check.data.read} />
          {check.data.read.kind === "change" && <MovedDays days={check.data.read.days} />}
          <NoticeEffects dates={check.data.dates} heading={t.effects.heading} unmoved={t.effects.confirmed} />
        </div>
      )}
      <div className={settings.buttons}>
        {check.data ? (
          <Button type="primary" loading={store.isPending} onClick={() => store.mutate(check.data.confirmed)}>
            {t.store}
          </Button>
        ) : (
          <Button disabled={text.trim() === ""} loading={check.isPending} onClick={() => check.mutate(false)}>
            {t.check}
          </Button>
        )}
        {canBeConfirmed(check.error) && <Button onClick={() => check.mutate(true)}>{t.confirm}</Button>}
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Whether a refused notice contradicts nothing and may be read as it stands. */
function canBeConfirmed(error: unknown): boolean {
  const known = asReplyError(error);
  return known?.code === "holiday-notice-unreadable" && isConfirmable(known.details.fault);
}
