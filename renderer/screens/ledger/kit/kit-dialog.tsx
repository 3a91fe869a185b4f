import { Modal } from "antd";
import { kitText } from "../../../text/kit.ts";
import { useText } from "../../../text/use-text.ts";
import { KitForm } from "./kit-form.tsx";

interface KitDialogProps {
  isOpen: boolean;
  year: number;
  /** The unit that the ledger shows; null: all. */
  lead: string | null;
  leads: readonly string[];
  onClose: () => void;
}

/** Makes an evidence kit (佐证包) of the year in view. */
export function KitDialog({ isOpen, year, onClose, ...rest }: KitDialogProps) {
  const t = useText(kitText);
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} width={620} title={t.title(year)} destroyOnHidden>
      <KitForm year={year} {...rest} />
    </Modal>
  );
}
