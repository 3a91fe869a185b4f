import { type RefObject, useLayoutEffect } from "react";
import styles from "./due-list.module.css";

/**
 * Keeps a part that scrolls as high as whole lines of its list are: none is cut in two by its lower edge. It grows and shrinks with
 * the room that the layout gives it; where everything fits, or where not one line does, the layout alone decides.
 *
 * @param part  What scrolls; its first child holds the list.
 */
export function useWholeRows(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = part.current;
    const [content, room] = [element?.firstElementChild, element?.parentElement];
    if (!element || !content || !room) return;
    const fit = () => {
      element.style.maxHeight = "";
      const height = wholeRowsHeight(element);
      if (height !== null) element.style.maxHeight = `${height}px`;
    };
    const observer = new ResizeObserver(fit);
    observer.observe(content);
    observer.observe(room);
    return () => observer.disconnect();
  }, [part]);
}

/** The height in px from the upper edge of the part to the end of the last whole line; null where everything fits. */
function wholeRowsHeight(part: HTMLElement): number | null {
  const isCut = getComputedStyle(part).overflowY !== "visible" && part.scrollHeight > part.clientHeight;
  if (!isCut) return null;
  const top = part.getBoundingClientRect().top - part.scrollTop;
  const ends = [...part.querySelectorAll(`.${styles.row}`)].map((row) => row.getBoundingClientRect().bottom - top);
  return ends.findLast((end) => end <= part.clientHeight) ?? null;
}
