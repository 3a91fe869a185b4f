import path from "node:path";

/** Where a kit is written: one that is incomplete has it in its name, whatever it was to be called. */
export function kitFile(asked: string, isComplete: boolean, incompleteMark: string): string {
  const { dir, name, ext } = path.parse(asked);
  return isComplete || name.includes(incompleteMark) ? asked : path.join(dir, `${name}-${incompleteMark}${ext}`);
}
