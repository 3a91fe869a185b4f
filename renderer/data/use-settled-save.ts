import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type TypedFields, useGuarded } from "../components/typed/typed-fields.tsx";

interface SettledSaveOptions<Asked, Settled, Stored> {
  /**
   * The form's fields for days, times and numbers: they are read first, and nothing is saved over one that cannot be
   * read.
   */
  readonly fields: TypedFields;
  /** The content of the form once its fields are read; null where it cannot be saved. */
  readonly asked: () => Asked | null;
  /** Waits for the core's answer to exactly that: what is to be stored; null where the answer says that nothing may be. */
  readonly settle: (asked: Asked) => Promise<Settled | null>;
  readonly store: (settled: Settled) => Promise<Stored>;
  readonly onStored: (stored: Stored) => unknown;
}

export interface SettledSave {
  readonly save: () => void;
  readonly isSaving: boolean;
  readonly error: Error | null;
}

interface Settling {
  readonly isUnderWay: boolean;
  readonly error: Error | null;
}

const IDLE: Settling = { isUnderWay: false, error: null };

/**
 * Saves data that depends on an answer of the core to the typed text: it waits for the answer to exactly the saved
 * text, whatever the screen shows in the meantime, and runs once at a time.
 */
export function useSettledSave<Asked, Settled, Stored>(
  options: SettledSaveOptions<Asked, Settled, Stored>,
): SettledSave {
  const { fields, asked, settle, store, onStored } = options;
  const [settling, setSettling] = useState(IDLE);
  // A second press comes before anything is drawn again.
  const isUnderWay = useRef(false);
  const storing = useMutation({
    mutationFn: store,
    onSuccess: (stored) => onStored(stored),
    onSettled: () => {
      isUnderWay.current = false;
    },
  });
  const run = async (now: Asked) => {
    try {
      const settled = await settle(now);
      setSettling(IDLE);
      if (settled === null) isUnderWay.current = false;
      else storing.mutate(settled);
    } catch (error) {
      isUnderWay.current = false;
      setSettling({ isUnderWay: false, error: error as Error });
    }
  };
  const save = useGuarded(fields, () => {
    const now = isUnderWay.current ? null : asked();
    if (now === null) return;
    isUnderWay.current = true;
    storing.reset();
    setSettling({ isUnderWay: true, error: null });
    void run(now);
  });
  return { save, isSaving: settling.isUnderWay || storing.isPending, error: settling.error ?? storing.error };
}
