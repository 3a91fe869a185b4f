import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Rectangle } from "electron";
import { z } from "zod";

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const windowState = z.object({ bounds: rectangle, isMaximized: z.boolean() });

/** The place of the window when it was closed; `bounds` is its size when not maximised. */
export type WindowState = z.infer<typeof windowState>;

/**
 * The window state stored in `folder`; null when there is none, when it is unreadable, or when its screen is no longer
 * there.
 *
 * @param workAreas  The areas of the present screens.
 */
export function readWindowState(folder: string, workAreas: readonly Rectangle[]): WindowState | null {
  const state = windowState.safeParse(readJson(fileIn(folder)));
  if (!state.success || !workAreas.some((area) => isReachable(state.data.bounds, area))) return null;
  return state.data;
}

/** @throws where `folder` cannot be written. */
export function writeWindowState(folder: string, state: WindowState): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), JSON.stringify(state));
}

const fileIn = (folder: string): string => path.join(folder, "window.json");

/** Where the state cannot be read, the window opens in its usual place. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Whether enough of the title bar is on the screen for the mouse to grab it. */
function isReachable(bounds: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return overlap >= 100 && bounds.y >= area.y && bounds.y <= area.y + area.height - 40;
}
