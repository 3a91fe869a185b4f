import { useEffect, useEffectEvent } from "react";
import type { DutyEvent } from "../../shared/contract/events.ts";
import { transport } from "../client.ts";
import { keyText } from "../data/occurrence-key.ts";
import type { Screen } from "../routing/route.ts";
import { navigate } from "../routing/use-route.ts";

type Command = Extract<DutyEvent, { type: "menu" }>["command"];

const TARGETS: Readonly<Record<Exclude<Command, "help">, Screen>> = {
  import: "import",
  record: "record",
  print: "print",
  "export-ics": "calendar",
  settings: "settings",
  board: "board",
  calendar: "calendar",
};

/** Follows the menu bar of the desktop door, and its notifications. */
export function useMenuCommands(onHelp: () => void): void {
  const follow = useEffectEvent((event: DutyEvent) => {
    if (event.type === "open-occurrence") return navigate("board", { occurrence: keyText(event.key) });
    if (event.type !== "menu") return;
    if (event.command === "help") return onHelp();
    navigate(TARGETS[event.command], event.command === "export-ics" ? { export: "1" } : {});
  });
  useEffect(() => transport.subscribe((event) => follow(event)), []);
}
