import { Suspense, lazy } from "react";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";
import { useIsTakenOver } from "../data/use-is-taken-over.ts";

const Reminders = lazy(async () => ({ default: (await import("./reminders.tsx")).Reminders }));

/** The reminders of the browser edition, loaded once the page has taken the first frame over; the desktop program tells its own. */
export function LateReminders({ info }: { info: AppInfo | undefined }) {
  const isTakenOver = useIsTakenOver();
  if (!isTakenOver || info?.door !== "host" || info.readOnly !== null) return null;
  return (
    <Suspense fallback={null}>
      <Reminders />
    </Suspense>
  );
}
