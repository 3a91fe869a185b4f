import { Drawer } from "antd";
import { useCallback, useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { useRoute } from "../../routing/use-route.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { OccurrenceDetail } from "./occurrence-detail.tsx";
import { OpenOccurrenceContext } from "./open-occurrence.ts";

/** Holds the one drawer in which any screen can open an occurrence; it closes when the screen changes. */
export function OccurrenceProvider({ children }: { children: React.ReactNode }) {
  const t = useText(occurrenceText);
  const { screen } = useRoute();
  const [opened, setOpened] = useState<{ row: DueRow; on: string } | null>(null);
  const open = useCallback((row: DueRow) => setOpened({ row, on: screen }), [screen]);
  return (
    <OpenOccurrenceContext value={open}>
      {children}
      <Drawer
        open={opened?.on === screen}
        onClose={() => setOpened(null)}
        size={480}
        title={opened?.row.title}
        aria-label={t.drawerLabel}
        destroyOnHidden
      >
        {opened && <OccurrenceDetail row={opened.row} onChange={(row) => setOpened({ row, on: screen })} />}
      </Drawer>
    </OpenOccurrenceContext>
  );
}
