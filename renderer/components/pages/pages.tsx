import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
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
  /** Where `items` are the first page alone: the lines of the others, to be asked for when they are near to what is seen. */
  further?: FurtherLines<T> | undefined;
  /** Lines of a page. */
  size?: number;
  /** One line, with its key. */
  children: (item: T) => React.ReactNode;
}

/** The lines of a list of which `items` are the first page. */
export interface FurtherLines<T> {
  /** All lines, those of `items` among them. */
  readonly total: number;
  /** The lines of the page that begins with line `from`, once it `isWanted`; undefined until they are there. */
  readonly usePage: (from: number, isWanted: boolean) => readonly T[] | undefined;
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
export function Pages<T>({ items, further, size = LINES, children, ...rest }: PagesProps<T>) {
  const total = Math.max(items.length, further?.total ?? 0);
  const starts = Array.from({ length: Math.max(1, Math.ceil(total / size)) }, (_, page) => page * size);
  return starts.map((start) => (
    <Page
      key={start}
      {...rest}
      count={Math.min(size, total - start)}
      useLines={(isWanted) =>
        further && start > 0 ? further.usePage(start, isWanted) : items.slice(start, start + size)
      }
      isFirst={start === 0}
      isAlone={starts.length === 1}
    >
      {children}
    </Page>
  ));
}

interface PageProps<T> extends Naming {
  columns?: number;
  /** How many lines it has. */
  count: number;
  /** Its lines, of a page that asks for them once it `isWanted`; undefined until they are there. */
  useLines: (isWanted: boolean) => readonly T[] | undefined;
  isFirst: boolean;
  isAlone: boolean;
  children: (line: T) => React.ReactNode;
}

function Page<T>({ columns, count, useLines, isFirst, isAlone, children, ...naming }: PageProps<T>) {
  const t = useText(commonText);
  const page = useRef<HTMLElement>(null);
  const { isNear, height } = useNearness(page, isFirst, isAlone);
  const isPaper = useSyncExternalStore(subscribeToPaper, isOnPaper, () => false);
  const isWanted = isAlone || isNear || isPaper;
  const lines = useLines(isWanted);
  const shown = isWanted ? lines : undefined;
  const room = { height: height ?? `calc(${count} * ${LINE_HEIGHT})` };
  if (columns !== undefined)
    return (
      <tbody ref={page as RefObject<HTMLTableSectionElement | null>}>
        {shown?.map(children) ?? (
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
      aria-hidden={!shown || undefined}
      style={shown ? undefined : room}
    >
      {shown?.map(children) ?? (isPaper && <li>{t.notLoaded(count)}</li>)}
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
