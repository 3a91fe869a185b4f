import { Checkbox, Modal } from "antd";
import { useState } from "react";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./review-screen.module.css";
import type { FinishQuestion, useFinish } from "./use-finish.ts";

/** Says what will not become a duty, and offers to take what lies before the plan as done (期初). */
export function FinishDialog({ finish }: { finish: ReturnType<typeof useFinish> }) {
  return finish.question && <OpenDialog question={finish.question} finish={finish} />;
}

function OpenDialog({ question, finish }: { question: FinishQuestion; finish: ReturnType<typeof useFinish> }) {
  const t = useText(importText);
  const common = useText(commonText);
  const dates = useDates();
  const [isDone, setDone] = useState(true);
  const { undecided, earlier } = question;
  return (
    <Modal
      open
      title={t.finish}
      okText={t.finish}
      cancelText={common.cancel}
      okButtonProps={{ autoFocus: true }}
      confirmLoading={finish.isPending}
      onOk={() => finish.finish(earlier !== null && isDone)}
      onCancel={finish.close}
    >
      {undecided > 0 && <p>{t.finishAsk(undecided)}</p>}
      {earlier && (
        <>
          <Checkbox checked={isDone} onChange={(event) => setDone(event.target.checked)}>
            {t.earlierDone}
          </Checkbox>
          <p className={styles.help}>{t.earlierHelp(dates.full(earlier.issuedOn), earlier.occurrences)}</p>
        </>
      )}
    </Modal>
  );
}
