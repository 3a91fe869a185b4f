import { Button, Drawer } from "antd";
import { detailsText } from "../text/details.ts";
import { useText } from "../text/use-text.ts";
import { ActivityDetail } from "./activity/activity-detail.tsx";
import { EventDetail } from "./event/event-detail.tsx";
import { EventForm } from "./event/event-form.tsx";
import { EventList } from "./event/event-list.tsx";
import { MemberList } from "./occurrence/member-list.tsx";
import { OccurrenceDetail } from "./occurrence/occurrence-detail.tsx";
import { DetailTitle } from "./detail-title.tsx";
import { type Detail, type Trail, detailKey } from "./details.ts";
import { OpenDetailContext } from "./open-detail.ts";

interface DetailsDrawerProps {
  isOpen: boolean;
  /** The way to what is shown; empty where nothing is. */
  trail: Trail;
  /** Opens another detail from the one that is shown. */
  onOpen: (next: Detail) => void;
  onTrail: (trail: Trail) => void;
}

/** The drawer in which everything on record opens over a screen; from one thing the way leads to the next, and back. */
export function DetailsDrawer({ isOpen, trail, onOpen, onTrail }: DetailsDrawerProps) {
  const t = useText(detailsText);
  const shown = trail.at(-1);
  const before = trail.at(-2);
  return (
    <Drawer
      open={isOpen}
      onClose={() => onTrail([])}
      size={480}
      title={shown && <DetailTitle detail={shown} />}
      extra={
        before && (
          <Button size="small" onClick={() => onTrail(trail.slice(0, -1))}>
            {before.kind === "members" ? t.backToList : t.back}
          </Button>
        )
      }
      aria-label={t.drawerLabel}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      {shown && (
        <OpenDetailContext value={onOpen}>
          <Shown key={detailKey(shown)} detail={shown} onOpen={onOpen} />
        </OpenDetailContext>
      )}
    </Drawer>
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
