/** A day that exists, or null: SQLite prints 2026-02-30 as 2026-03-02, so what it prints must be what is there. */
export const isDay = (column: string): string => `check (${column} is date(${column}))`;

/** An instant in UTC with milliseconds, or null. */
export const isInstant = (column: string): string => `check (${column} is strftime('%Y-%m-%dT%H:%M:%fZ', ${column}))`;

/** `HH:MM`, or null. */
export const isTime = (column: string): string => `check (${column} is strftime('%H:%M', ${column}))`;

export const isOneOf = (column: string, values: readonly string[]): string =>
  `check (${column} in (${values.map((value) => `'${value}'`).join(", ")}))`;

/** A JSON array, e.g. of unit names. */
export const isList = (column: string): string => `check (json_valid(${column}) and json_type(${column}) = 'array')`;

export const isObject = (column: string): string => `check (json_valid(${column}) and json_type(${column}) = 'object')`;

/** SHA-256 in lower-case hex. */
export const isSha256 = (column: string): string =>
  `check (length(${column}) = 64 and ${column} not glob '*[^0-9a-f]*')`;
