import { Drawer } from "antd";
import { useState } from "react";
import { useReturnFocus } from "../../keyboard/use-return-focus.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { EventForm } from "./event-form.tsx";
import { EventList } from "./event-list.tsx";
import { OpenEventsContext } from "./open-events.ts";

/** Holds the drawer of events, which `V` opens over any screen. */
export function EventProvider({ children }: { children: React.ReactNode }) {
  const t = useText(eventsText);
  const [name, setName] = useState<string | null>(null);
  useReturnFocus(name !== null);
  const open = (words = "") => setName(words);
  useShortcuts({ event: () => open() });
  return (
    <OpenEventsContext value={open}>
      {children}
      <Drawer
        open={name !== null}
        onClose={() => setName(null)}
        size={480}
        title={t.title}
        aria-label={t.drawerLabel}
        focusable={{ focusTriggerAfterClose: false }}
        destroyOnHidden
      >
        {name !== null && (
          <>
            <EventForm key={name} name={name} />
            <EventList />
          </>
        )}
      </Drawer>
    </OpenEventsContext>
  );
}
