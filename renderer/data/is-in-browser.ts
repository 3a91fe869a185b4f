/** False where the first frame is drawn as text, before there is a page (`renderer/first-frame.tsx`). */
export const isInBrowser = typeof window !== "undefined";
