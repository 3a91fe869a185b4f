import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import { loadDetails } from "../details/details-provider.tsx";
import { loadSearch } from "../search/search-provider.tsx";

/** What is opened most often is loaded once what was asked for is on the screen and the page has nothing else to do. */
export function LoadWhenIdle() {
  const isWaiting = useIsFetching() > 0;
  useEffect(() => {
    if (isWaiting) return;
    // What could not be loaded ahead, because the page was left meanwhile, is asked for again when it is opened, which tells if it fails.
    const load = () => void Promise.allSettled([import("../theme/ant-scope.tsx"), loadDetails(), loadSearch()]);
    const idle = requestIdleCallback(load);
    return () => cancelIdleCallback(idle);
  }, [isWaiting]);
  return null;
}
