import { useRef, useState } from "react";
import { Icon } from "../components/icon.tsx";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import styles from "./evidence-list.module.css";

/** Files by drop or by dialog. */
export function DropArea({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useText(recordText);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t.dropHere}
        data-testid="evidence-input"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        data-screen-only
        className={styles.drop}
        data-over={isOver || undefined}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <Icon name="file" /> {t.dropHere}
      </button>
    </>
  );
}
