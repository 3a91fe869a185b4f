import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Preferences } from "./preferences.tsx";
import { MessageProvider } from "./shell/messages.tsx";
import { Shell } from "./shell/shell.tsx";
import { WhileOpen } from "./shell/while-open.tsx";

/** The whole program: data, then the person's preferences, then the screens. */
export function App({ queries }: { queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <Preferences>
        <MessageProvider>
          <WhileOpen>
            <Shell />
          </WhileOpen>
        </MessageProvider>
      </Preferences>
    </QueryClientProvider>
  );
}
