/** Hours may be halves, percentages have one decimal: at most one is printed. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** Whether a unit is a percentage: differences between two are in percentage points. */
export const isShare = (unit: string): boolean => unit === "%";

/** A share with its percent sign: never a bare number. */
export const share = (percent: number): string => `${figure(percent)}%`;

/** A number with its unit: `17次`, `12.5学时`, `60%`. */
export const quantity = (value: number, unit: string): string => `${figure(value)}${unit}`;
