import { Modal } from "antd";
import { useState } from "react";
import { useReturnFocus } from "../keyboard/use-return-focus.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import { OpenSearchContext } from "./open-search.ts";
import { SearchBox } from "./search-box.tsx";

/** Holds the search that Ctrl K opens over any screen; closed, it gives the focus back. */
export function SearchProvider({ children }: { children: React.ReactNode }) {
  const t = useText(searchText);
  const [isOpen, setOpen] = useState(false);
  // Opened again while it still fades away, it starts anew.
  const [times, setTimes] = useState(0);
  const open = () => {
    setOpen(true);
    if (!isOpen) setTimes(times + 1);
  };
  const close = () => setOpen(false);
  useShortcuts({ search: open });
  useReturnFocus(isOpen);
  return (
    <OpenSearchContext value={open}>
      {children}
      <Modal
        open={isOpen}
        onCancel={close}
        footer={null}
        title={t.title}
        width={640}
        focusable={{ focusTriggerAfterClose: false }}
        destroyOnHidden
      >
        <SearchBox key={times} onDone={close} />
      </Modal>
    </OpenSearchContext>
  );
}
