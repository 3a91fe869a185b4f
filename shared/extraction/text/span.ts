/** A stretch of text; `end` is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The `spans` (ascending by start) without overlaps: of two that overlap the first is kept. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  let end = 0;
  return spans.filter((span) => {
    const stands = span.start >= end;
    if (stands) end = span.end;
    return stands;
  });
}
