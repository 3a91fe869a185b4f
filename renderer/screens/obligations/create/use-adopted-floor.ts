import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { duty } from "../../../client.ts";
import { type AdoptedFloor, adoptedFloor } from "./adopt-floor.ts";

/** The floor of this id, as long as it is advised; null without an id and until the reply is there. */
export function useAdoptedFloor(floorId: string | null): AdoptedFloor | null {
  const { data } = useQuery(duty.statute.advice.queryOptions({ input: {}, enabled: floorId !== null }));
  return useMemo(() => {
    const advice = floorId === null ? undefined : data?.find((known) => known.floorId === floorId);
    return advice ? adoptedFloor(advice) : null;
  }, [data, floorId]);
}
