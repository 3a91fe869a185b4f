import { App } from "antd";
import type { MessageInstance } from "antd/es/message/interface";
import { useEffect } from "react";

/** Hands the messages of Ant Design to those who speak (`messages.tsx`). */
export function MessageHost({ onReady }: { onReady: (message: MessageInstance) => void }) {
  const { message } = App.useApp();
  useEffect(() => onReady(message), [message, onReady]);
  return null;
}
