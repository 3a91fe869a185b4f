import { useCallback, useState } from "react";
import { holdTyped } from "../keyboard/hold-typed.ts";
import { isModalOpen } from "../keyboard/is-overlaid.ts";
import { useReturnFocus } from "../keyboard/use-return-focus.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { whenOpened } from "../shell/when-opened.tsx";
import { useAddressedOccurrence } from "./use-addressed-occurrence.ts";
import { type Detail, type Trail, goOn } from "./details.ts";
import { OpenDetailContext } from "./open-detail.ts";

export const loadDetails = () => import("./details-drawer.tsx");
const DetailsDrawer = whenOpened(async () => (await loadDetails()).DetailsDrawer);

/**
 * Lets everything on record open in the drawer over a screen (`details-drawer.tsx`). `V` opens the events. Keyed by the screen, so that
 * it closes with it.
 *
 * @param onEvents Told when `V` opens them: what the shell has open closes, because two drawers never lie one above the other.
 */
export function DetailsProvider({ onEvents, children }: { onEvents: () => void; children: React.ReactNode }) {
  const [trail, setTrail] = useState<Trail>([]);
  const isOpen = trail.length > 0;
  useReturnFocus(isOpen);
  const openOver = useCallback((detail: Detail) => setTrail([detail]), []);
  const openFrom = useCallback((next: Detail) => setTrail((now) => goOn(now, next)), []);
  useAddressedOccurrence(openOver);
  const openEvents = () => {
    if (isModalOpen()) return;
    holdTyped();
    onEvents();
    openOver({ kind: "events", name: "" });
  };
  useShortcuts({ event: openEvents, ...(isOpen && { steps: leaveAsItIs }) });
  return (
    <OpenDetailContext value={openOver}>
      {children}
      <DetailsDrawer isOpen={isOpen} trail={trail} onOpen={openFrom} onTrail={setTrail} />
    </OpenDetailContext>
  );
}

/** The shell's list of steps does not open over the drawer. */
const leaveAsItIs = () => undefined;
