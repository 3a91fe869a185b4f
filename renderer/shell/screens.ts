import { type ComponentType, lazy } from "react";
import type { Screen } from "../routing/route.ts";
import { inAnt } from "./when-opened.tsx";

/** Every screen by its address. Each is loaded when first opened: the calendar alone is a third of the program. */
export const screens: Readonly<Record<Screen, ComponentType>> = {
  board: lazy(async () => ({ default: (await loadBoard()).BoardScreen })),
  calendar: inAnt(async () => (await import("../screens/calendar/calendar-screen.tsx")).CalendarScreen),
  record: inAnt(async () => (await import("../screens/record/record-screen.tsx")).RecordScreen),
  obligations: inAnt(async () => (await import("../screens/obligations/obligations-screen.tsx")).ObligationsScreen),
  import: inAnt(async () => (await import("../screens/import/import-screen.tsx")).ImportScreen),
  print: inAnt(async () => (await import("../screens/print/print-screen.tsx")).PrintScreen),
  settings: inAnt(async () => (await import("../screens/settings/settings-screen.tsx")).SettingsScreen),
};

/** The screen that a start shows, which stands on no control of Ant Design. */
export const loadBoard = () => import("../screens/board/board-screen.tsx");
