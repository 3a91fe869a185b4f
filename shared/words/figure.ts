/** Hours may be halves, percentages have one decimal: at most one is printed. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);
