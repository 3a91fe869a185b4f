/** Amounts (sessions, hours, percent points) have three decimals at most: they are stored as whole thousandths. */
const PER_ONE = 1000;

/** What a sum of decimals may be off by without being another number, in thousandths. */
const FLOAT_ERROR = 1e-4;

/** Whether a number has three decimals at most; 0.1 + 0.2 has. */
export const isInThousandths = (amount: number): boolean =>
  Math.abs(amount * PER_ONE - Math.round(amount * PER_ONE)) < FLOAT_ERROR;

/** The number to three decimals. */
export const toThreeDecimals = (amount: number): number => Math.round(amount * PER_ONE) / PER_ONE;
