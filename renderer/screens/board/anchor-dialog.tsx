import { Modal } from "antd";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { AnchorForm } from "../../details/event/anchor-form.tsx";
import { useOpenEvents } from "../../details/event/open-events.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";

interface AnchorDialogProps {
  isOpen: boolean;
  of: Board["anchorsUnknown"][number] | null;
  /** The duty, with the subject of the date. */
  name: string;
  onClose: () => void;
}

/** Asks for the one date that a duty lacks. */
export function AnchorDialog({ isOpen, of, name, onClose }: AnchorDialogProps) {
  const words = useText(eventsText).anchor;
  const openEvents = useOpenEvents();
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      width={480}
      title={of && `${words.title}　${name}`}
      destroyOnHidden
    >
      {of && (
        <AnchorForm
          obligationId={of.obligationId}
          subjectId={of.isOneOfMany ? of.subjectId : null}
          eventId={of.eventId}
          title={name}
          event={of.missing || of.requirementText}
          onDone={onClose}
          onLogEvent={() => {
            onClose();
            openEvents(of.missing);
          }}
        />
      )}
    </Modal>
  );
}
