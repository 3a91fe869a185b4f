import { safeFileName } from "../../domain/papers/kit-file-name.ts";
import { icsWords } from "../../words/ics.ts";
import type { Locale } from "../../words/locale.ts";

interface UnitName {
  /** Empty: the duties without a lead unit. */
  readonly unit: string;
  readonly locale: Locale;
  /** How often each name was given already. */
  readonly names: Map<string, number>;
}

/** `履责日历.ics`, or `履责日历-组织部.ics`; two units whose names a file system cannot tell apart get a number. */
export function calendarFileName(name: string, of: UnitName | null = null): string {
  if (of === null) return safeFileName(`${name}.ics`);
  const base = `${name}-${of.unit || icsWords(of.locale).file.noUnit}`;
  const key = safeFileName(base).toUpperCase();
  const count = (of.names.get(key) ?? 0) + 1;
  of.names.set(key, count);
  return safeFileName(`${base}${count === 1 ? "" : `-${count}`}.ics`);
}
