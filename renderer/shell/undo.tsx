import { App, Button } from "antd";
import { createContext, useContext, useMemo, useRef } from "react";
import { useTroubleSentence } from "../components/trouble.tsx";
import { KeyHint } from "../components/key-hint.tsx";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import styles from "./undo.module.css";

/** How long the message stays (screens.md section 4). */
const SECONDS = 8;
/** One message at a time: only the last deed can be undone from it. */
const KEY = "undo";

interface UndoMessage {
  /**
   * Says what was done, with 撤销 for eight seconds; Ctrl Z does the same.
   *
   * @param undo  Takes it back and returns the sentence that says so.
   */
  offer(done: string, undo: () => Promise<string>): void;
}

const UndoContext = createContext<UndoMessage>({ offer: () => undefined });

export const useUndoMessage = (): UndoMessage => useContext(UndoContext);

/** Holds the last thing that can be undone. */
export function UndoProvider({ children }: { children: React.ReactNode }) {
  const { message } = App.useApp();
  const sentence = useTroubleSentence();
  const last = useRef<(() => void) | null>(null);

  const value = useMemo<UndoMessage>(
    () => ({
      offer(done, undo) {
        const run = () => {
          last.current = null;
          message.destroy(KEY);
          undo().then(
            (said) => void message.success(said, 3),
            (error: unknown) => void message.error(sentence(error)),
          );
        };
        last.current = run;
        void message.open({
          key: KEY,
          type: "success",
          duration: SECONDS,
          onClose: () => {
            if (last.current === run) last.current = null;
          },
          content: undoContent(done, run),
        });
      },
    }),
    [message, sentence],
  );

  useShortcuts({ undo: () => last.current?.() });
  return <UndoContext value={value}>{children}</UndoContext>;
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
