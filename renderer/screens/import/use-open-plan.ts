import { useRef, useState } from "react";
import type { FileContent } from "../../../shared/contract/schemas/values.ts";
import { client } from "../../client.ts";
import { navigate } from "../../routing/use-route.ts";

/** How far a file has come: `reading` its bytes here, `recognising` its duties behind the door. */
export type OpenPhase = "reading" | "recognising";

interface Opening {
  readonly phase: OpenPhase;
  /** Bytes of the file, once they are read; base64 is a third longer. */
  readonly bytes: number | null;
}

/** Opens a plan with progress. A cancelled reading may end in the background, but keeps nothing and shows nothing. */
export function useOpenPlan() {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ticket = useRef<string | null>(null);

  const run = async (mine: string, file: () => Promise<FileContent>) => {
    const isMine = () => ticket.current === mine;
    const content = await file();
    if (!isMine()) return;
    setOpening({ phase: "recognising", bytes: Math.floor((content.content.length * 3) / 4) });
    const { plan } = await client.imports.open({ file: content, ticket: mine });
    if (isMine()) navigate("import", { plan: plan.id });
    // It was stored before the cancellation came.
    else await client.imports.discard({ planId: plan.id });
  };
  const open = (file: () => Promise<FileContent>) => {
    if (ticket.current !== null) return;
    const mine = crypto.randomUUID();
    ticket.current = mine;
    setError(null);
    setOpening({ phase: "reading", bytes: null });
    const end = (trouble: unknown) => {
      if (ticket.current !== mine) return;
      ticket.current = null;
      setOpening(null);
      setError(trouble);
    };
    run(mine, file).then(() => end(null), end);
  };
  const cancel = () => {
    const mine = ticket.current;
    ticket.current = null;
    setOpening(null);
    if (mine !== null) client.imports.cancel({ ticket: mine }).catch(setError);
  };
  return { opening, error, open, cancel };
}
