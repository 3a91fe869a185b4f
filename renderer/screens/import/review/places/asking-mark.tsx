/** The framed “?”: here the program asks. For the eye alone; the words stand beside it. */
export function AskingMark({ size = 16 }: { size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} fill="none" stroke="currentColor" strokeWidth={1.6} aria-hidden>
      <rect x={2.2} y={2.2} width={11.6} height={11.6} rx={1.5} />
      <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M8 11.3v.2" strokeLinecap="round" />
    </svg>
  );
}
