import { type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import { isOnPaper, subscribeToPaper } from "./paper.ts";

/** The usual number of lines of a page. A list of one page looks like any other list. */
const LINES = 20;
/** The distance from the visible part within which a page has its lines. */
const NEAR = "300px";
/** The height of a line that was never drawn. With flat pages all of them would be near the visible part at once. */
const LINE_HEIGHT = "var(--row-height, 40px)";

interface PagesProps<T, Answer> extends Naming {
  /** `table`: the pages are bodies of a table with so many columns. */
  columns?: number;
  items: readonly T[];
  /**
   * The lines of the other pages, where `items` has the first page alone; they are requested when they come near the
   * visible part.
   */
  further?: FurtherLines<T, Answer> | undefined;
  /** The number of lines of a page. */
  size?: number;
  /** Draws one line, with its key. */
  children: (item: T) => React.ReactNode;
}

/** The lines of a list of which `items` are the first page. */
export interface FurtherLines<T, Answer> {
  /** The number of all lines, those of `items` included. */
  readonly total: number;
  /** How the page that begins with line `from` is asked for. */
  readonly page: (from: number) => UseQueryOptions<Answer, Error, readonly T[]>;
}

interface Naming {
  className?: string | undefined;
  "aria-label"?: string;
  "aria-busy"?: boolean;
}

/**
 * A list of any length in pages. Only pages near the visible part have their lines; on paper all have them. A page
 * with the focus, or with something opened, keeps its lines wherever it is.
 */
export function Pages<T, Answer = never>({ items, further, size = LINES, ...rest }: PagesProps<T, Answer>) {
  const total = Math.max(items.length, further?.total ?? 0);
  const starts = Array.from({ length: Math.max(1, Math.ceil(total / size)) }, (_, page) => page * size);
  return starts.map((start) => {
    const place = { isFirst: start === 0, isAlone: starts.length === 1 };
    const page = { ...rest, place, count: Math.min(size, total - start) };
    if (further && start > 0) return <AskedPage key={start} {...page} options={further.page(start)} />;
    return <GivenPage key={start} {...page} lines={items.slice(start, start + size)} />;
  });
}

interface PageProps<T> extends Naming {
  columns?: number;
  /** The number of its lines. */
  count: number;
  place: PlaceInList;
  children: (line: T) => React.ReactNode;
}

interface PlaceInList {
  readonly isFirst: boolean;
  /** Whether the list has no other page. */
  readonly isAlone: boolean;
}

function GivenPage<T>({ lines, ...rest }: PageProps<T> & { lines: readonly T[] }) {
  const page = useRef<HTMLElement>(null);
  const { isWanted, ...shape } = useShape(page, rest.place);
  return <Page {...rest} {...shape} pageRef={page} lines={isWanted ? lines : undefined} />;
}

/** A page that requests its lines; old lines stay during a new request. */
function AskedPage<T, Answer>({
  options,
  ...rest
}: PageProps<T> & { options: UseQueryOptions<Answer, Error, readonly T[]> }) {
  const page = useRef<HTMLElement>(null);
  const { isWanted, ...shape } = useShape(page, rest.place);
  const { data } = useQuery({ ...options, enabled: isWanted });
  return <Page {...rest} {...shape} pageRef={page} lines={isWanted ? data : undefined} />;
}

/** Whether the lines of a page are to be there, and how much room they had. */
function useShape(page: RefObject<HTMLElement | null>, { isFirst, isAlone }: PlaceInList) {
  const { isNear, height } = useNearness(page, isFirst, isAlone);
  const isPaper = useSyncExternalStore(subscribeToPaper, isOnPaper, () => false);
  return { height, isPaper, isWanted: isAlone || isNear || isPaper };
}

interface ShapedPageProps<T> extends Omit<PageProps<T>, "place"> {
  pageRef: RefObject<HTMLElement | null>;
  height: number | null;
  isPaper: boolean;
  /** Undefined where the lines are not wanted, or not there yet. */
  lines: readonly T[] | undefined;
}

function Page<T>({ columns, count, pageRef, height, isPaper, lines, children, ...rest }: ShapedPageProps<T>) {
  const t = useText(commonText);
  const room = { height: height ?? `calc(${count} * ${LINE_HEIGHT})` };
  if (columns !== undefined)
    return (
      <tbody ref={pageRef as RefObject<HTMLTableSectionElement | null>}>
        {lines?.map(children) ?? (
          <tr aria-hidden>
            <td colSpan={columns} style={{ ...room, padding: 0, border: 0 }} />
          </tr>
        )}
      </tbody>
    );
  const naming = { className: rest.className, "aria-label": rest["aria-label"], "aria-busy": rest["aria-busy"] };
  return (
    <ul
      ref={pageRef as RefObject<HTMLUListElement | null>}
      {...naming}
      aria-hidden={!lines || undefined}
      style={lines ? undefined : room}
    >
      {lines?.map(children) ?? (isPaper && <li>{t.notLoaded(count)}</li>)}
    </ul>
  );
}

/** Whether a page is near the visible part, and its last height with lines, in px. */
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
