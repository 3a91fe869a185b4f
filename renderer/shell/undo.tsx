import { useMutation } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { stepName } from "../../shared/words/steps.ts";
import { client } from "../client.ts";
import { Button } from "../components/button.tsx";
import { KeyHint } from "../components/key-hint.tsx";
import { useTroubleSentence } from "../components/trouble.tsx";
import { openLayers } from "../keyboard/is-overlaid.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { latestStep } from "../session.ts";
import { commonText } from "../text/common.ts";
import { stepsText } from "../text/steps.ts";
import { useLocale, useText } from "../text/use-text.ts";
import styles from "./undo.module.css";
import { useMessage } from "./messages.tsx";

/** How long the message stays (screens.md section 4). */
const SECONDS = 8;
/** How long a refusal stays, in seconds, because it explains what prevents the undo. */
const SECONDS_OF_TROUBLE = 6;
/** One message at a time: only the last act can be undone from it. */
const KEY = "undo";

export interface Undo {
  /** Says what the last write of this window did, with 撤销 for eight seconds. `Ctrl Z` reaches it for as long as the session lasts. */
  readonly offer: (done: string) => void;
  /** Undoes one step of the session; null for the last one in effect. */
  readonly undo: (step: string | null) => void;
  /**
   * A screen whose own decisions `Ctrl Z` takes back first.
   *
   * @returns ends it.
   */
  readonly undoFirst: (own: OwnUndo) => () => void;
}

/** Takes back the last decision of a screen that keeps its own; calls `goOn` when there is none. */
export type OwnUndo = (goOn: () => void) => void;

const UndoContext = createContext<Undo>({
  offer: () => undefined,
  undo: () => undefined,
  undoFirst: () => () => undefined,
});

export const useUndoMessage = (): Undo => useContext(UndoContext);

/** While the screen is there, `Ctrl Z` undoes its own decisions first and then the steps of the session before them. */
export function useUndoFirst(own: OwnUndo): void {
  const { undoFirst } = useUndoMessage();
  const run = useEffectEvent(own);
  useEffect(() => undoFirst((goOn) => run(goOn)), [undoFirst]);
}

/** Takes back what was done in this session, one step after the other. */
export function UndoProvider({ children }: { children: React.ReactNode }) {
  const t = useText(stepsText);
  const locale = useLocale();
  const message = useMessage();
  const sentence = useTroubleSentence();
  /** Steps that could not be undone: the next press goes on to the one before them. */
  const passed = useRef(new Set<string>());
  const own = useRef<OwnUndo | null>(null);
  const { mutate } = useMutation({
    // Undos run one after the other, because each press means the last step of that moment.
    scope: { id: "undo" },
    mutationFn: async (asked: string | null) => {
      const id = asked ?? (await lastUndoable(passed.current));
      if (id === null) return client.session.undo({});
      try {
        return await client.session.undo({ id });
      } catch (error) {
        passed.current.add(id);
        throw error;
      }
    },
    onSuccess: (step) => message.success(t.undone(stepName(step, locale)), 3),
    onError: (error, asked) => {
      const more = asked === null && passed.current.size > 0 ? t.pressAgain : "";
      message.error(`${sentence(error)}${more}`, SECONDS_OF_TROUBLE);
    },
  });

  const value = useMemo<Undo>(
    () => ({
      offer(done) {
        const step = latestStep();
        if (step === null) return message.success(done, 3);
        const run = () => {
          message.destroy(KEY);
          mutate(step);
        };
        message.open({ key: KEY, type: "success", duration: SECONDS, content: undoContent(done, run) });
      },
      undo(step) {
        message.destroy(KEY);
        mutate(step);
      },
      undoFirst(run) {
        own.current = run;
        return () => {
          if (own.current === run) own.current = null;
        };
      },
    }),
    [message, mutate],
  );

  const undoSession = () => value.undo(null);
  // Beneath a drawer a screen's own keys do nothing.
  const undoLast = () => (own.current && openLayers() === 0 ? own.current(undoSession) : undoSession());
  useShortcuts({ undo: undoLast });
  return <UndoContext value={value}>{children}</UndoContext>;
}

/** The last step of the session that is in effect and was not tried in vain before. */
async function lastUndoable(passed: ReadonlySet<string>): Promise<string | null> {
  const steps = await client.session.steps({ most: 500 });
  return steps.find(({ id, isUndone }) => !isUndone && !passed.has(id))?.id ?? null;
}

const undoContent = (done: string, onUndo: () => void) => <UndoContent done={done} onUndo={onUndo} />;

function UndoContent({ done, onUndo }: { done: string; onUndo: () => void }) {
  const t = useText(commonText);
  return (
    <span className={styles.message}>
      {done}
      <Button size="small" onClick={onUndo}>
        {t.undo} <KeyHint action="undo" />
      </Button>
    </span>
  );
}
