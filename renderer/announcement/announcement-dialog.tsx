import { Modal } from "antd";
import { observanceWords } from "../../shared/words/observances.ts";
import { observancesText } from "../text/observances.ts";
import { useLocale, useText } from "../text/use-text.ts";
import { AnnouncementForm, type ObservanceOfYear } from "./announcement-form.tsx";

/** The form of an observance's days, over the page that asked for it; closed while `of` is null. */
export function AnnouncementDialog({ of, onClose }: { of: ObservanceOfYear | null; onClose: () => void }) {
  const t = useText(observancesText);
  const locale = useLocale();
  return (
    <Modal
      open={of !== null}
      onCancel={onClose}
      footer={null}
      width={520}
      title={of && t.enterFor(observanceWords(of.observance, locale).name, of.year)}
      destroyOnHidden
    >
      {of && <AnnouncementForm of={of} onDone={onClose} />}
    </Modal>
  );
}
