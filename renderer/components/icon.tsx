import styles from "./icon.module.css";

/** Line icons on a 16 × 16 grid; none carries meaning alone. */
const PATHS = {
  board: "M3.2 12.6a6 6 0 1 1 9.6 0zM8 9.6l2.6-3.2",
  calendar: "M2.8 3.8h10.4v9.4H2.8zM2.8 6.8h10.4M5.4 2.2v2.6M10.6 2.2v2.6",
  obligations: "M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.6M2.5 8h.6M2.5 12h.6",
  import: "M8 2.5v7M5.2 7L8 9.8 10.8 7M2.8 10.4v2.8h10.4v-2.8",
  "wall-chart": "M2.4 3h11.2v10H2.4zM2.4 6.2h11.2M6 3v10M9.8 3v10",
  ledger: "M3.4 2.4h9.2v11.2H3.4zM5.8 2.4v11.2M8 5.4h2.6M8 8h2.6",
  print: "M4.4 5.8V2.6h7.2v3.2M4.4 11.4H2.6V5.8h10.8v5.6h-1.8M4.4 9.4h7.2v4H4.4z",
  years: "M13.2 8a5.2 5.2 0 1 1-1.6-3.7M13.4 2.4v2.8h-2.8M8 5v3l2 1.4",
  people:
    "M6.2 7.4a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6M2 13.2c0-2.4 1.9-3.8 4.2-3.8s4.2 1.4 4.2 3.8M10.4 3a2.2 2.2 0 0 1 0 4.2M11.8 9.8c1.4.5 2.2 1.7 2.2 3.4",
  settings: "M2.4 4.6h6M12 4.6h1.6M2.4 11.4H4M7.6 11.4h6M10.2 3v3.2M5.8 9.8V13",
  search: "M7 11.4a4.4 4.4 0 1 0 0-8.8 4.4 4.4 0 0 0 0 8.8M10.3 10.3l3.3 3.3",
  close: "M4 4l8 8M12 4l-8 8",
  left: "M9.8 3.8L5.6 8l4.2 4.2",
  right: "M6.2 3.8L10.4 8l-4.2 4.2",
  down: "M4 6.2L8 10l4-3.8",
  file: "M4 2.4h5.2L12.4 5.6v8H4zM9 2.6v3.2h3.2",
  plus: "M8 3v10M3 8h10",
  check: "M3.4 8.4l3 3 6.2-6.8",
  edit: "M3 13l.6-2.8 7-7 2.2 2.2-7 7z",
  flag: "M4 14V2.6h8l-1.8 2.9L12 8.4H4",
  undo: "M5.4 3.4L2.8 6l2.6 2.6M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6",
  help: "M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.6v.2M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12",
} as const;
export type IconName = keyof typeof PATHS;

/** An icon for the eye only: the control around it has its own label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} className={styles.icon} aria-hidden>
      <path d={PATHS[name]} />
    </svg>
  );
}
