import { useState } from "react";
import { holdTyped } from "../keyboard/hold-typed.ts";
import { useReturnFocus } from "../keyboard/use-return-focus.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { whenOpened } from "../shell/when-opened.tsx";
import { OpenSearchContext } from "./open-search.ts";

export const loadSearch = () => import("./search-dialog.tsx");
const SearchDialog = whenOpened(async () => (await loadSearch()).SearchDialog);

/** Holds the search that Ctrl K opens over any screen; closed, it gives the focus back. */
export function SearchProvider({ children }: { children: React.ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  // When the dialog is opened again while it still fades away, it starts anew.
  const [times, setTimes] = useState(0);
  const open = () => {
    setOpen(true);
    if (!isOpen) setTimes(times + 1);
  };
  const close = () => setOpen(false);
  const openByKey = () => {
    if (!isOpen) holdTyped();
    open();
  };
  useShortcuts({ search: openByKey });
  useReturnFocus(isOpen);
  return (
    <OpenSearchContext value={open}>
      {children}
      <SearchDialog isOpen={isOpen} times={times} onClose={close} />
    </OpenSearchContext>
  );
}
