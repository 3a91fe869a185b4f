import { useOpenDetail } from "../open-detail.ts";

/** Opens an activity on record. `file`: the one to point out, where one of its files was asked for. */
export function useOpenActivity(): (id: string, file?: string) => void {
  const open = useOpenDetail();
  return (id, file) => open({ kind: "activity", id, file: file ?? null });
}
