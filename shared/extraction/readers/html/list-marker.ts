/** A list that is open while its points are read. */
export interface OpenList {
  readonly isOrdered: boolean;
  next: number;
}

/** What the browser prints before a point: `3. ` or a dot. */
export const listMarker = (list: OpenList | undefined): string => (list?.isOrdered ? `${list.next++}. ` : "• ");
