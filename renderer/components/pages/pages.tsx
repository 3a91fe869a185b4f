import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isOnPaper, subscribeToPaper } from "./paper.ts";

/** Lines of a page unless said otherwise: with one page a list is as it always was. */
const LINES = 20;
/** How near to what is seen a page has to be to have its lines. */
const NEAR = "300px";
/** Stands for a line of a page that was never seen. */
const LINE_HEIGHT = "var(--row-height)";

interface PagesProps<T> extends Naming {
  /** `table`: the pages are bodies of a table with so many columns. */
  columns?: number;
  items: readonly T[];
  /** Lines of a page. */
  size?: number;
  /** One line, with its key. */
  children: (item: T) => React.ReactNode;
}

interface Naming {
  className?: string | undefined;
  "aria-label"?: string;
  "aria-busy"?: boolean;
}

/**
 * A list of any length by pages, of which only those have lines that are near to what is seen; paper has all of them. A page that holds
 * the focus, or something opened, keeps its lines wherever it is.
 */
export function Pages<T>({ items, size = LINES, children, ...rest }: PagesProps<T>) {
  const starts = Array.from({ length: Math.max(1, Math.ceil(items.length / size)) }, (_, page) => page * size);
  return starts.map((start) => (
    <Page
      key={start}
      {...rest}
      lines={items.slice(start, start + size)}
      isFirst={start === 0}
      isAlone={starts.length === 1}
    >
      {children}
    </Page>
  ));
}

interface PageProps<T> extends Naming {
  columns?: number;
  lines: readonly T[];
  isFirst: boolean;
  isAlone: boolean;
  children: (line: T) => React.ReactNode;
}

function Page<T>({ columns, lines, isFirst, isAlone, children, ...naming }: PageProps<T>) {
  const page = useRef<HTMLElement>(null);
  const { isNear, height } = useNearness(page, isFirst, isAlone);
  const isPaper = useSyncExternalStore(subscribeToPaper, isOnPaper, () => false);
  const isShown = isAlone || isNear || isPaper;
  const room = { height: height ?? `calc(${lines.length} * ${LINE_HEIGHT})` };
  if (columns !== undefined)
    return (
      <tbody ref={page as RefObject<HTMLTableSectionElement | null>}>
        {isShown ? (
          lines.map(children)
        ) : (
          <tr aria-hidden>
            <td colSpan={columns} style={{ ...room, padding: 0, border: 0 }} />
          </tr>
        )}
      </tbody>
    );
  return (
    <ul
      ref={page as RefObject<HTMLUListElement | null>}
      {...naming}
      aria-hidden={!isShown || undefined}
      style={isShown ? undefined : room}
    >
      {isShown && lines.map(children)}
    </ul>
  );
}

/** Whether a page is near to what is seen, and how high it was when it last was, in px. */
function useNearness(page: RefObject<HTMLElement | null>, isFirst: boolean, isAlone: boolean) {
  const [state, setState] = useState<{ isNear: boolean; height: number | null }>({ isNear: isFirst, height: null });
  useEffect(() => {
    const element = page.current;
    if (!element || isAlone) return;
    const look = ([entry]: IntersectionObserverEntry[]) => {
      if (!entry || (!entry.isIntersecting && isHeld(element))) return;
      const height = entry.isIntersecting ? null : entry.boundingClientRect.height;
      setState((now) => (now.isNear === entry.isIntersecting ? now : { isNear: entry.isIntersecting, height }));
    };
    const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: NEAR, scrollMargin: NEAR };
    const observer = new IntersectionObserver(look, options);
    observer.observe(element);
    return () => observer.disconnect();
  }, [page, isAlone]);
  return state;
}

const isHeld = (page: HTMLElement): boolean =>
  page.contains(document.activeElement) || page.querySelector('[aria-expanded="true"]') !== null;
