/** Amounts as whole thousandths, the unit in which they are kept (sessions, hours, heads): 1.5 → 1500. */
export const toThousandths = (amount: number): number => Math.round(amount * 1000);
export const fromThousandths = (thousandths: number): number => thousandths / 1000;
