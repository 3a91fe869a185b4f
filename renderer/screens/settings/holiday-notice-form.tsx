import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState } from "react";
import { client } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { commonText } from "../../text/common.ts";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./settings.module.css";

/** A notice pasted as text is first read and shown, and stored only when the person says so. */
export function HolidayNoticeForm({ onClose }: { onClose: () => void }) {
  const t = useText(settingsText).holidays;
  const common = useText(commonText);
  const { message } = App.useApp();
  const [text, setText] = useState("");
  const check = useMutation({ mutationFn: () => client.holidays.preview({ text }) });
  const store = useMutation({
    mutationFn: () => client.holidays.store({ text }),
    onSuccess: ({ year }) => {
      void message.success(t.stored(year));
      onClose();
    },
  });
  const read = check.data;
  const error = store.error ?? check.error;
  return (
    <div className={styles.findings}>
      <p className={styles.help}>{t.pasteHelp}</p>
      <Input.TextArea
        aria-label={t.paste}
        rows={6}
        value={text}
        placeholder={t.placeholder}
        onChange={(event) => {
          setText(event.target.value);
          check.reset();
          store.reset();
        }}
      />
      {error && <Trouble error={error} />}
      {read && (
        <div className={styles.findings} role="status">
          <strong>{t.found(read.year, read.restDays.length, read.makeupDays.length)}</strong>
          <p>
            {t.restDays} {read.restDays.map(({ date, name }) => `${date.slice(5)} ${name}`).join("　")}
          </p>
          <p>
            {t.makeupDays} {read.makeupDays.map(({ date }) => date).join("　") || "—"}
          </p>
        </div>
      )}
      <div className={styles.buttons}>
        {read ? (
          <Button type="primary" loading={store.isPending} onClick={() => store.mutate()}>
            {t.store}
          </Button>
        ) : (
          <Button disabled={text.trim() === ""} loading={check.isPending} onClick={() => check.mutate()}>
            {t.check}
          </Button>
        )}
        <Button onClick={onClose}>{common.cancel}</Button>
      </div>
    </div>
  );
}
