import { Drawer } from "antd";
import { useEffect, useRef, useState } from "react";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { routeHash } from "../../../routing/route.ts";
import { navigate } from "../../../routing/use-route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { ObligationDetail } from "./obligation-detail.tsx";
import type { ObligationRow } from "../list/obligation-rows.ts";
import { useAdoptedFloor } from "../create/use-adopted-floor.ts";
import type { KnownNames } from "../basics/word-fields.tsx";
import type { Writing } from "./writing.ts";

interface ObligationDrawerProps {
  /** The duty that the address names; null closes the drawer. */
  id: string | null;
  /** A regulation's floor that the duty's rule is to be raised to, as the address names it. */
  adopt: string | null;
  /** All duties, and the rows of the table in its order. */
  rows: readonly ObligationRow[];
  shown: readonly ObligationRow[];
  today: PlainDate;
  known: KnownNames;
}

const rowLink = (id: string) =>
  document.querySelector<HTMLElement>(`[data-row][href="${CSS.escape(routeHash("obligations", { id }))}"]`);

const close = () => navigate("obligations");

/** The drawer of one duty. J and K go to its neighbours in the table, unless a rule is being written. */
export function ObligationDrawer({ id, adopt, rows, shown, today, known }: ObligationDrawerProps) {
  const t = useText(obligationsText);
  const [written, setWritten] = useState<{ id: string; writing: Writing } | null>(null);
  const adopted = useAdoptedFloor(adopt);
  const row = rows.find(({ obligation }) => obligation.id === id);
  const writing = adopted ? ({ rule: "own" } as const) : written?.id === id ? (written?.writing ?? null) : null;
  const onWriting = (next: Writing | null) => {
    setWritten(id !== null && next ? { id, writing: next } : null);
    if (adopt !== null && id !== null) navigate("obligations", { id });
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ obligation }) => obligation.id === id);
    const next = at < 0 ? undefined : shown[at + by];
    if (next && writing === null) navigate("obligations", { id: next.obligation.id });
  };
  const last = useRef(id);
  useEffect(() => {
    // J and K may have gone on from the row that opened the drawer.
    if (id === null && last.current !== null) rowLink(last.current)?.focus();
    last.current = id;
  }, [id]);
  const leave = () => {
    setWritten(null);
    close();
  };
  useShortcuts(id === null ? {} : { next: () => step(1), previous: () => step(-1) }, 1);
  return (
    <Drawer
      open={id !== null}
      onClose={leave}
      size={480}
      title={row?.obligation.title ?? t.title}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      {row ? (
        <ObligationDetail
          key={row.obligation.id}
          row={row}
          duties={rows.map(({ obligation }) => obligation)}
          today={today}
          known={known}
          writing={writing}
          onWriting={onWriting}
          proposed={adopted && { requirement: adopted.requirement, reason: adopted.reason }}
        />
      ) : (
        <p>{t.notFound}</p>
      )}
    </Drawer>
  );
}
