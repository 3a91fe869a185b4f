import { type RefObject, useEffect, useRef, useState } from "react";

interface LazyChunkProps {
  /** The element that scrolls. */
  scroller: RefObject<HTMLElement | null>;
  /** Whether the chunk is drawn wherever it is, because the person is at a part of it. */
  isNeeded: boolean;
  /** The estimated height in pixels. */
  height: number;
  children: () => React.ReactNode;
}

/** A part of a long page that is drawn once it comes near; until then it only keeps its room. */
export function LazyChunk({ scroller, isNeeded, height, children }: LazyChunkProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const isDrawn = isNear || isNeeded;
  useEffect(() => {
    if (isDrawn || !box.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      {
        root: scroller.current,
        rootMargin: "1000px",
      },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [isDrawn, scroller]);
  return (
    <div ref={box} style={isDrawn ? undefined : { height }}>
      {isDrawn && children()}
    </div>
  );
}
