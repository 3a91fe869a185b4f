import { Button } from "./button.tsx";
import { errorSentence } from "../../shared/words/errors.ts";
import { asReplyError } from "../reply-error.ts";
import { commonText } from "../text/common.ts";
import { useLocale, useText } from "../text/use-text.ts";
import { StateMark } from "./state-mark.tsx";
import styles from "./trouble.module.css";

/** The sentence for a failed request, in the language of the screen. */
export function useTroubleSentence(): (error: unknown) => string {
  const locale = useLocale();
  const t = useText(commonText);
  return (error) => {
    const known = asReplyError(error);
    return known ? errorSentence(known, locale) : t.connectionLost;
  };
}

/** An error where it arose: one sentence and at most one action. */
export function Trouble({ error, onRetry }: { error: unknown; onRetry?: () => unknown }) {
  const t = useText(commonText);
  const sentence = useTroubleSentence();
  return (
    <div className={styles.trouble} role="alert">
      <StateMark state="overdue" silent />
      <span>{sentence(error)}</span>
      {onRetry && (
        <Button size="small" onClick={() => void onRetry()}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}
