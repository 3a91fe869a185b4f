import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { hindranceWords, stepName } from "../../shared/words/steps.ts";
import type { SessionStep } from "../../shared/contract/schemas/session-step.ts";
import { duty } from "../client.ts";
import { Tag } from "../components/tag.tsx";
import { Trouble } from "../components/trouble.tsx";
import { localMoment } from "../data/local-moment.ts";
import { useReturnFocus } from "../keyboard/use-return-focus.ts";
import { commonText } from "../text/common.ts";
import { useDates } from "../text/dates.ts";
import { stepsText } from "../text/steps.ts";
import { useLocale, useText } from "../text/use-text.ts";
import history from "../components/history-list.module.css";
import styles from "./session-drawer.module.css";
import { useUndoMessage } from "./undo.tsx";

/** 本次操作: every step of this session with its undo, or why there is none. */
export function SessionDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(stepsText);
  useReturnFocus(isOpen);
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={480}
      title={t.title}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      <Steps />
    </Drawer>
  );
}

function Steps() {
  const t = useText(stepsText);
  const { data, error, refetch } = useQuery(duty.session.steps.queryOptions({ input: {} }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return null;
  if (data.length === 0) return <p className={styles.note}>{t.none}</p>;
  return (
    <>
      <p className={styles.note}>{t.note}</p>
      <ol className={history.list}>
        {data.map((step) => (
          <li key={step.id} className={history.entry} data-undone={step.isUndone || undefined}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ step }: { step: SessionStep }) {
  const t = useText(stepsText);
  const common = useText(commonText);
  const dates = useDates();
  const locale = useLocale();
  const { undo } = useUndoMessage();
  const { day, time } = localMoment(step.at);
  const name = stepName(step, locale);
  const hindrance =
    (step.hindrance && t.cannot(hindranceWords(step.hindrance, locale))) ??
    (step.restsUnder && t.first(stepName(step.restsUnder, locale)));
  return (
    <>
      <div className={history.words}>
        <div className={history.when}>
          {dates.day(day)} {time}
        </div>
        <div>
          <span className={history.did}>{name}</span> {step.isUndone && <Tag tone="quiet">{t.isUndone}</Tag>}
        </div>
        {!step.isUndone && hindrance && <div className={history.reason}>{hindrance}</div>}
      </div>
      {!step.isUndone && !hindrance && (
        <Button size="small" aria-label={t.undoOf(name)} onClick={() => undo(step.id)}>
          {common.undo}
        </Button>
      )}
    </>
  );
}
