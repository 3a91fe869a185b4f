import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { loadDetails } from "../details/details-provider.tsx";
import { loadSearch } from "../search/search-provider.tsx";

/** What is opened most often is loaded once what was asked for is on the screen and the page has nothing else to do. */
export function LoadWhenIdle() {
  const isWaiting = useIsFetching() > 0;
  useEffect(() => {
    if (isWaiting) return;
    const load = () => void Promise.all([import("../theme/ant-scope.tsx"), loadDetails(), loadSearch()]);
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, [isWaiting]);
  return null;
}
