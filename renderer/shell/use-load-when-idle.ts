import { useEffect } from "react";
import { loadDetails } from "../details/details-provider.tsx";
import { loadSearch } from "../search/search-provider.tsx";

/** What is opened most often is loaded once the first frame is painted and the page has nothing else to do. */
export function useLoadWhenIdle(): void {
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void Promise.all([import("../theme/ant-scope.tsx"), loadDetails(), loadSearch()]),
    );
    return () => cancelIdleCallback(idle);
  }, []);
}
