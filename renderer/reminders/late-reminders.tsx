import { Suspense, lazy, useSyncExternalStore } from "react";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";

const Reminders = lazy(async () => ({ default: (await import("./reminders.tsx")).Reminders }));

/** Never changes: a page that once stands goes on standing. */
const subscribe = () => () => undefined;
const isStanding = () => true;
const isDrawnByTheDoor = () => false;

/** The reminders of the browser edition, loaded when the page stands: the first frame, which the door draws too, is without them. */
export function LateReminders({ info }: { info: AppInfo | undefined }) {
  const isThere = useSyncExternalStore(subscribe, isStanding, isDrawnByTheDoor);
  if (!isThere || info?.door !== "host" || info.readOnly !== null) return null;
  return (
    <Suspense fallback={null}>
      <Reminders />
    </Suspense>
  );
}
