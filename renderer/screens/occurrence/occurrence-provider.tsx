import { Drawer } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { OccurrenceDetail } from "./occurrence-detail.tsx";
import { OpenOccurrenceContext } from "./open-occurrence.ts";

/** Holds the drawer in which a screen opens an occurrence. Keyed by the screen, so that it closes with it. */
export function OccurrenceProvider({ children }: { children: React.ReactNode }) {
  const t = useText(occurrenceText);
  const [row, setRow] = useState<DueRow | null>(null);
  return (
    <OpenOccurrenceContext value={setRow}>
      {children}
      <Drawer
        open={row !== null}
        onClose={() => setRow(null)}
        size={480}
        title={row?.title}
        aria-label={t.drawerLabel}
        destroyOnHidden
      >
        {row && <OccurrenceDetail row={row} onChange={setRow} />}
      </Drawer>
    </OpenOccurrenceContext>
  );
}
