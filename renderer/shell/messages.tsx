import type { MessageInstance } from "antd/es/message/interface";
import { Suspense, createContext, useContext, useMemo, useRef, useState } from "react";
import { inAnt } from "./when-opened.tsx";

/** What a message may say; those of Ant Design that the program uses. */
export type Messages = {
  readonly [Name in "success" | "error" | "info" | "open" | "destroy"]: (
    ...args: Parameters<MessageInstance[Name]>
  ) => void;
};

type Tell = (message: MessageInstance) => void;

const silent = () => undefined;
const MessagesContext = createContext<Messages>({
  success: silent,
  error: silent,
  info: silent,
  open: silent,
  destroy: silent,
});

/** The message over the whole program, one at a time, from any screen. */
export const useMessage = (): Messages => useContext(MessagesContext);

const MessageHost = inAnt(async () => (await import("./message-host.tsx")).MessageHost);

/** Takes what is said and shows it. What shows it is loaded for the first message; what is said meanwhile waits. */
export function MessageProvider({ children }: { children: React.ReactNode }) {
  const [isAsked, setAsked] = useState(false);
  const host = useRef<MessageInstance | null>(null);
  const waiting = useRef<Tell[]>([]);
  const messages = useMemo<Messages>(() => {
    const say = (tell: Tell) => {
      if (host.current) return tell(host.current);
      waiting.current.push(tell);
      setAsked(true);
    };
    return {
      success: (...args) => say((message) => void message.success(...args)),
      error: (...args) => say((message) => void message.error(...args)),
      info: (...args) => say((message) => void message.info(...args)),
      open: (...args) => say((message) => void message.open(...args)),
      destroy: (...args) => host.current?.destroy(...args),
    };
  }, []);
  const [onReady] = useState(() => (message: MessageInstance) => {
    host.current = message;
    for (const tell of waiting.current.splice(0)) tell(message);
  });
  return (
    <MessagesContext value={messages}>
      {children}
      {isAsked && (
        <Suspense fallback={null}>
          <MessageHost onReady={onReady} />
        </Suspense>
      )}
    </MessagesContext>
  );
}
