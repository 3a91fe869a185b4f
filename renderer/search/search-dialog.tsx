import { Modal } from "antd";
import { searchText } from "../text/search.ts";
import { useText } from "../text/use-text.ts";
import { SearchBox } from "./search-box.tsx";

interface SearchDialogProps {
  isOpen: boolean;
  /** The number of openings: each one starts anew. */
  times: number;
  onClose: () => void;
}

/** The search over the current screen. */
export function SearchDialog({ isOpen, times, onClose }: SearchDialogProps) {
  const t = useText(searchText);
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      title={t.title}
      width={640}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      <SearchBox key={times} onDone={onClose} />
    </Modal>
  );
}
