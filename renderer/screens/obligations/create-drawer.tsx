import { Drawer } from "antd";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { navigate } from "../../routing/use-route.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import { CreateForm } from "./create-form.tsx";
import type { KnownNames } from "./word-fields.tsx";

interface CreateDrawerProps {
  isOpen: boolean;
  today: PlainDate;
  known: KnownNames;
}

/** The drawer in which a duty is written by hand. A click beside it does not throw the writing away. */
export function CreateDrawer({ isOpen, today, known }: CreateDrawerProps) {
  const t = useText(obligationsText);
  const close = () => navigate("obligations");
  return (
    <Drawer open={isOpen} onClose={close} size={480} title={t.createTitle} mask={{ closable: false }} destroyOnHidden>
      <CreateForm today={today} known={known} onClose={close} />
    </Drawer>
  );
}
