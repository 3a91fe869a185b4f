import { Suspense, lazy, useEffect, useState } from "react";
import type { AppInfo } from "../../shared/contract/schemas/settings.ts";

const Reminders = lazy(async () => ({ default: (await import("./reminders.tsx")).Reminders }));

/** Milliseconds that belong to whoever opened the page: neither the first frame nor the first key waits for reminders. */
const REST = 3_000;

/** The reminders of the browser edition, loaded when the page has been there for a while. The desktop program tells its own. */
export function LateReminders({ info }: { info: AppInfo | undefined }) {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setAtRest(true), REST);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isAtRest || info?.door !== "host" || info.readOnly !== null) return null;
  return (
    <Suspense fallback={null}>
      <Reminders />
    </Suspense>
  );
}
