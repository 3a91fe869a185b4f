import { useOpenDetail } from "../open-detail.ts";

/** Opens a logged event. */
export function useOpenEvent(): (id: string) => void {
  const open = useOpenDetail();
  return (id) => open({ kind: "event", id });
}
