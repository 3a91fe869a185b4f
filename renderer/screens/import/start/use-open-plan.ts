import { useRef, useState } from "react";
import type { ReadingStep } from "../../../../shared/contract/events.ts";
import type { FileContent } from "../../../../shared/contract/schemas/values.ts";
import { client, transport } from "../../../client.ts";
import { navigate } from "../../../routing/use-route.ts";

/** How far a file has come. */
export interface Opening {
  /** `reading` the bytes of the file, or `recognising` its duties. */
  readonly phase: ReadingStep["stage"];
  /** Bytes of the file, once they are read; base64 is a third longer. */
  readonly bytes: number | null;
  /** The progress of the phase, 0 to 1; null while it is not known. */
  readonly done: number | null;
}

const AT_FIRST: Opening = { phase: "reading", bytes: null, done: null };

/** Opens a plan with progress. What is cancelled stops behind the door, too, and keeps nothing. */
export function useOpenPlan() {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ticket = useRef<string | null>(null);

  const run = async (mine: string, file: () => Promise<FileContent>, onOpened: () => void) => {
    const isMine = () => ticket.current === mine;
    const content = await file();
    if (!isMine()) return;
    setOpening({ ...AT_FIRST, bytes: Math.floor((content.content.length * 3) / 4) });
    const plan = await whileReported(mine, setOpening, () => client.imports.open({ file: content, ticket: mine }));
    if (isMine()) {
      onOpened();
      navigate("import", { plan: plan.id });
    }
    // The plan was stored before the cancellation arrived.
    else await client.imports.discard({ planId: plan.id });
  };
  /** @param onOpened Called before the review is shown. */
  const open = (file: () => Promise<FileContent>, onOpened: () => void = () => undefined) => {
    if (ticket.current !== null) return;
    const mine = crypto.randomUUID();
    ticket.current = mine;
    setError(null);
    setOpening(AT_FIRST);
    const end = (trouble: unknown) => {
      if (ticket.current !== mine) return;
      ticket.current = null;
      setOpening(null);
      setError(trouble);
    };
    run(mine, file, onOpened).then(() => end(null), end);
  };
  const cancel = () => {
    const mine = ticket.current;
    ticket.current = null;
    setOpening(null);
    if (mine !== null) client.imports.cancel({ ticket: mine }).catch(setError);
  };
  return { opening, error, open, cancel };
}

/** Runs the reading with that ticket and shows its progress on the screen. */
async function whileReported<T>(
  mine: string,
  setOpening: (change: (opening: Opening | null) => Opening | null) => void,
  work: () => Promise<T>,
): Promise<T> {
  const stop = transport.subscribe((event) => {
    if (event.type !== "import-step" || event.ticket !== mine) return;
    const { stage: phase, done, total } = event;
    setOpening((opening) => opening && { ...opening, phase, done: done > 0 ? done / total : null });
  });
  try {
    return await work();
  } finally {
    stop();
  }
}
