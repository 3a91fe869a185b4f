import { Button, Drawer } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { useReturnFocus } from "../../keyboard/use-return-focus.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { MemberList } from "./member-list.tsx";
import { OccurrenceDetail } from "./occurrence-detail.tsx";
import { OpenOccurrenceContext } from "./open-occurrence.ts";

/** What the drawer shows: one occurrence, the list of a duty's subjects, or one of that list. */
interface Shown {
  readonly row: DueRow;
  readonly view: "one" | "list" | "of-list";
}

/** Holds the drawer in which a screen opens an occurrence. Keyed by the screen, so that it closes with it. */
export function OccurrenceProvider({ children }: { children: React.ReactNode }) {
  const t = useText(occurrenceText);
  const [shown, setShown] = useState<Shown | null>(null);
  useReturnFocus(shown !== null);
  return (
    <OpenOccurrenceContext value={(row, among = false) => setShown({ row, view: among ? "list" : "one" })}>
      {children}
      <Drawer
        open={shown !== null}
        onClose={() => setShown(null)}
        size={480}
        title={shown?.row.title}
        extra={
          shown?.view === "of-list" && (
            <Button size="small" onClick={() => setShown({ ...shown, view: "list" })}>
              {t.backToList}
            </Button>
          )
        }
        aria-label={t.drawerLabel}
        focusable={{ focusTriggerAfterClose: false }}
        destroyOnHidden
      >
        {shown?.view === "list" && <MemberList row={shown.row} onOpen={(row) => setShown({ row, view: "of-list" })} />}
        {shown && shown.view !== "list" && <OccurrenceDetail key={keyText(shown.row)} row={shown.row} />}
      </Drawer>
    </OpenOccurrenceContext>
  );
}
