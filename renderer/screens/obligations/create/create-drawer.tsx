import { Drawer } from "antd";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { useReturnFocus } from "../../../keyboard/use-return-focus.ts";
import { navigate } from "../../../routing/use-route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { CreateForm } from "./create-form.tsx";
import { useAdoptedFloor } from "./use-adopted-floor.ts";
import type { KnownNames } from "../basics/word-fields.tsx";

interface CreateDrawerProps {
  isOpen: boolean;
  /** A regulation's floor to start from, as the address names it. */
  floor: string | null;
  today: PlainDate;
  known: KnownNames;
}

/** The drawer in which a duty is written by hand. A click beside it does not throw the writing away. */
export function CreateDrawer({ isOpen, floor, today, known }: CreateDrawerProps) {
  const t = useText(obligationsText);
  const adopted = useAdoptedFloor(isOpen ? floor : null);
  useReturnFocus(isOpen);
  const close = () => navigate("obligations");
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size={480}
      title={t.createTitle}
      mask={{ closable: false }}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      {/* A form that starts from a regulation begins anew once that is read. */}
      <CreateForm key={adopted?.title ?? ""} adopted={adopted} today={today} known={known} onClose={close} />
    </Drawer>
  );
}
