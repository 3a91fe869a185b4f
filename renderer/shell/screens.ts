import { lazy } from "react";
import type { Screen } from "../routing/route.ts";

/** Every screen by its address. Each is loaded when first opened: the calendar alone is a third of the program. */
export const screens: Readonly<Record<Screen, React.ComponentType>> = {
  board: lazy(async () => ({ default: (await import("../screens/board/board-screen.tsx")).BoardScreen })),
  calendar: lazy(async () => ({ default: (await import("../screens/calendar/calendar-screen.tsx")).CalendarScreen })),
  record: lazy(async () => ({ default: (await import("../screens/record/record-screen.tsx")).RecordScreen })),
  obligations: lazy(async () => ({
    default: (await import("../screens/obligations/obligations-screen.tsx")).ObligationsScreen,
  })),
  import: lazy(async () => ({ default: (await import("../screens/import/import-screen.tsx")).ImportScreen })),
  print: lazy(async () => ({ default: (await import("../screens/print/print-screen.tsx")).PrintScreen })),
  settings: lazy(async () => ({ default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen })),
};
