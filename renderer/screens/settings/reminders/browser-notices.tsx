import { Button } from "antd";
import { useState } from "react";
import { remindersText } from "../../../text/reminders.ts";
import { useText } from "../../../text/use-text.ts";

/** Asks the browser whether its own notifications may be used; the page reminds in any case. */
export function BrowserNotices() {
  const t = useText(remindersText);
  const [permission, setPermission] = useState(() => ("Notification" in window ? Notification.permission : null));
  if (permission === null) return t.unsupported;
  if (permission === "granted") return t.allowed;
  if (permission === "denied") return t.refused;
  return (
    <Button size="small" onClick={() => void Notification.requestPermission().then(setPermission)}>
      {t.allow}
    </Button>
  );
}
