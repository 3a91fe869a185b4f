import type { ReactNode, RefObject } from "react";
import { LazyChunk } from "./lazy-chunk.tsx";

/** Boxes of one level: more are gathered into boxes of so many. */
const MOST = 50;
/** A page of so many is drawn at once. */
const AT_ONCE = 8;

interface LazyChunksProps<C extends { readonly height: number }> {
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  chunks: readonly C[];
  /** Index of the one at which the person is; -1 for none. */
  current: number;
  children: (chunk: C, index: number) => ReactNode;
}

/** A long page whose parts are drawn once they come near; the first and the current one always are. */
export function LazyChunks<C extends { readonly height: number }>(props: LazyChunksProps<C>): ReactNode {
  return <Boxes {...props} from={0} to={props.chunks.length} />;
}

function Boxes<C extends { readonly height: number }>({
  from,
  to,
  ...props
}: LazyChunksProps<C> & { from: number; to: number }): ReactNode {
  const { chunks, scroller, current, children } = props;
  const size = sizeOfBoxes(to - from);
  const starts = Array.from({ length: Math.ceil((to - from) / size) }, (_, index) => from + index * size);
  return starts.map((start) => {
    const end = Math.min(start + size, to);
    const isNeeded = chunks.length <= AT_ONCE || start === 0 || (start <= current && current < end);
    const [only] = chunks.slice(start, start + 1);
    const height = chunks.slice(start, end).reduce((sum, chunk) => sum + chunk.height, 0);
    return (
      <LazyChunk key={start} scroller={scroller} isNeeded={isNeeded} height={height}>
        {() => (size === 1 && only ? children(only, start) : <Boxes {...props} from={start} to={end} />)}
      </LazyChunk>
    );
  });
}

/** The number of chunks in a box, such that there are at most `MOST` boxes. */
function sizeOfBoxes(count: number): number {
  let size = 1;
  while (count / size > MOST) size *= MOST;
  return size;
}
