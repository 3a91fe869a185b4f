import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { client, duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { commonText } from "../../../text/common.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import settings from "../settings.module.css";
import styles from "./holidays.module.css";
import { MovedDays } from "./moved-days.tsx";
import { NoticeEffects } from "./notice-effects.tsx";
import { useMessage } from "../../../shell/messages.tsx";

/** A pasted notice that may be taken back: a whole year's, or one of the changes of a year. */
export interface PastedNotice {
  readonly year: number;
  readonly changeId: string | null;
  readonly title: string;
  /** What the year rests on afterwards. */
  readonly leaves: "bundled" | "pasted" | "provisional";
}

/** The dates that the withdrawal of a notice moves, and the button that withdraws it. */
export function WithdrawNotice({ notice, onClose }: { notice: PastedNotice; onClose: () => void }) {
  const t = useText(settingsText).holidays;
  const common = useText(commonText);
  const message = useMessage();
  const { year, changeId, title, leaves } = notice;
  const { data, error } = useQuery(duty.holidays.previewWithdrawal.queryOptions({ input: { year, changeId } }));
  const withdraw = useMutation({
    mutationFn: () => client.holidays.withdraw({ year, changeId }),
    onSuccess: () => {
      message.success(t.withdrawn(year));
      onClose();
    },
  });
  const trouble = withdraw.error ?? error;
  return (
    <section className={styles.form} aria-label={t.withdrawHeading(title)}>
      <h3 className={styles.heading}>{t.withdrawHeading(title)}</h3>
      <p className={settings.help}>{t.withdrawTo[leaves](year)}</p>
      {trouble && <Trouble error={trouble} />}
      {data && (
        <>
          <MovedDays days={data.days} />
          <NoticeEffects
            dates={data.dates}
            heading={t.effects.withdrawHeading}
            unmoved={data.published ? t.effects.confirmed : t.effects.unconfirmed}
          />
        </>
      )}
      <div className={settings.buttons}>
        <Button disabled={!data} loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t.withdraw}
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}
