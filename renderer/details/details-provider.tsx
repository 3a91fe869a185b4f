import { Button, Drawer } from "antd";
import { useCallback, useState } from "react";
import { useReturnFocus } from "../keyboard/use-return-focus.ts";
import { useShortcuts } from "../keyboard/use-shortcuts.ts";
import { detailsText } from "../text/details.ts";
import { useText } from "../text/use-text.ts";
import { ActivityDetail } from "./activity/activity-detail.tsx";
import { EventDetail } from "./event/event-detail.tsx";
import { EventForm } from "./event/event-form.tsx";
import { EventList } from "./event/event-list.tsx";
import { MemberList } from "./occurrence/member-list.tsx";
import { OccurrenceDetail } from "./occurrence/occurrence-detail.tsx";
import { DetailTitle } from "./detail-title.tsx";
import { type Detail, type Trail, goOn, nameOf } from "./details.ts";
import { OpenDetailContext } from "./open-detail.ts";

/**
 * Holds the drawer in which everything on record opens over a screen; from one thing the way leads to the next, and back. `V`
 * opens the events. Keyed by the screen, so that it closes with it.
 */
export function DetailsProvider({ children }: { children: React.ReactNode }) {
  const t = useText(detailsText);
  const [trail, setTrail] = useState<Trail>([]);
  const shown = trail.at(-1);
  const before = trail.at(-2);
  useReturnFocus(shown !== undefined);
  const openOver = useCallback((detail: Detail) => setTrail([detail]), []);
  const openFrom = useCallback((next: Detail) => setTrail((now) => goOn(now, next)), []);
  useShortcuts({ event: () => openOver({ kind: "events", name: "" }) });
  return (
    <OpenDetailContext value={openOver}>
      {children}
      <Drawer
        open={shown !== undefined}
        onClose={() => setTrail([])}
        size={480}
        title={shown && <DetailTitle detail={shown} />}
        extra={
          before && (
            <Button size="small" onClick={() => setTrail(trail.slice(0, -1))}>
              {before.kind === "members" ? t.backToList : t.back}
            </Button>
          )
        }
        aria-label={t.drawerLabel}
        focusable={{ focusTriggerAfterClose: false }}
        destroyOnHidden
      >
        {shown && (
          <OpenDetailContext value={openFrom}>
            <Shown key={nameOf(shown)} detail={shown} onOpen={openFrom} />
          </OpenDetailContext>
        )}
      </Drawer>
    </OpenDetailContext>
  );
}

function Shown({ detail, onOpen }: { detail: Detail; onOpen: (next: Detail) => void }) {
  switch (detail.kind) {
    case "members":
      return <MemberList row={detail.row} onOpen={(row) => onOpen({ kind: "occurrence", row })} />;
    case "occurrence":
      return <OccurrenceDetail row={detail.row} />;
    case "activity":
      return <ActivityDetail id={detail.id} file={detail.file} />;
    case "event":
      return <EventDetail id={detail.id} />;
    case "events":
      return (
        <>
          <EventForm name={detail.name} />
          <EventList />
        </>
      );
  }
}
