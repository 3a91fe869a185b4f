import type { ComponentType } from "react";
import type { Screen } from "../routing/route.ts";
import { BoardScreen } from "../screens/board/board-screen.tsx";
import { inAnt } from "./when-opened.tsx";

/**
 * Every screen by its address. The board, the first screen, uses no control of Ant Design and comes with the program;
 * each of the others is loaded when first opened, because the calendar alone is a third of the program.
 */
export const screens: Readonly<Record<Screen, ComponentType>> = {
  board: BoardScreen,
  calendar: inAnt(async () => (await import("../screens/calendar/calendar-screen.tsx")).CalendarScreen),
  record: inAnt(async () => (await import("../screens/record/record-screen.tsx")).RecordScreen),
  obligations: inAnt(async () => (await import("../screens/obligations/obligations-screen.tsx")).ObligationsScreen),
  import: inAnt(async () => (await import("../screens/import/import-screen.tsx")).ImportScreen),
  "wall-chart": inAnt(async () => (await import("../screens/wall-chart/wall-chart-screen.tsx")).WallChartScreen),
  ledger: inAnt(async () => (await import("../screens/ledger/ledger-screen.tsx")).LedgerScreen),
  print: inAnt(async () => (await import("../screens/print/print-screen.tsx")).PrintScreen),
  years: inAnt(async () => (await import("../screens/years/years-screen.tsx")).YearsScreen),
  people: inAnt(async () => (await import("../screens/people/people-screen.tsx")).PeopleScreen),
  settings: inAnt(async () => (await import("../screens/settings/settings-screen.tsx")).SettingsScreen),
};
