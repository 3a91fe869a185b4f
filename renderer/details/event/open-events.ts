import { useOpenDetail } from "../open-detail.ts";

/** Opens the events with the form for a new one. `name`: its words, where the screen knows them already. */
export function useOpenEvents(): (name?: string) => void {
  const open = useOpenDetail();
  return (name = "") => open({ kind: "events", name });
}
