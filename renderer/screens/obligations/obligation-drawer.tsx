import { Drawer } from "antd";
import { useEffect, useRef, useState } from "react";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { routeHash } from "../../routing/route.ts";
import { navigate } from "../../routing/use-route.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import { ObligationDetail } from "./obligation-detail.tsx";
import type { ObligationRow } from "./obligation-rows.ts";
import type { KnownNames } from "./word-fields.tsx";

interface ObligationDrawerProps {
  /** The duty that the address names; null closes the drawer. */
  id: string | null;
  /** All duties, and those that the table shows, in its order. */
  rows: readonly ObligationRow[];
  shown: readonly ObligationRow[];
  today: PlainDate;
  known: KnownNames;
}

const rowLink = (id: string) =>
  document.querySelector<HTMLElement>(`[data-row][href="${CSS.escape(routeHash("obligations", { id }))}"]`);

const close = () => navigate("obligations");

/** The drawer of one duty. J and K go to its neighbours in the table, unless a new rule is being written. */
export function ObligationDrawer({ id, rows, shown, today, known }: ObligationDrawerProps) {
  const t = useText(obligationsText);
  const [amending, setAmending] = useState<string | null>(null);
  const row = rows.find(({ obligation }) => obligation.id === id);
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ obligation }) => obligation.id === id);
    const next = at < 0 ? undefined : shown[at + by];
    if (next && amending !== id) navigate("obligations", { id: next.obligation.id });
  };
  const last = useRef(id);
  useEffect(() => {
    if (id !== null) last.current = id;
  }, [id]);
  /** J and K may have gone on from the row that opened the drawer. */
  const returnFocus = (isOpen: boolean) => {
    if (!isOpen && last.current !== null) rowLink(last.current)?.focus();
  };
  const leave = () => {
    setAmending(null);
    close();
  };
  useShortcuts(id === null ? {} : { j: () => step(1), k: () => step(-1) });
  return (
    <Drawer
      open={id !== null}
      onClose={leave}
      size={480}
      title={row?.obligation.title ?? t.title}
      afterOpenChange={returnFocus}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      {row ? (
        <ObligationDetail
          key={row.obligation.id}
          row={row}
          today={today}
          known={known}
          isAmending={amending === id}
          onAmending={(isAmending) => setAmending(isAmending ? id : null)}
        />
      ) : (
        <p>{t.notFound}</p>
      )}
    </Drawer>
  );
}
