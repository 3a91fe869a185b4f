const SHORT = /^(?=.*[./-])[\d./\-—–―～~至到]{3,21}(?:以?之?前|底)?$/;
const PART =
  /(\d{4})(?:[./](\d{1,2})(?!\d|[./]\d)|-(\d{1,2})(?!\d|-\d))|(?<![\d./])(\d{1,2})[./](\d{1,2})(?!\d|[./]\d)/g;

/** Whether a cell holds a date in a short form and nothing else; elsewhere 6.30 is any number. */
export const isShortDate = (cell: string): boolean => SHORT.test(cell) && spellOut(cell) !== cell;

/** The date of a cell in a column of times as it is spelled in prose: 2026-06 → 2026年06月, 6.30 and 6/30 → 6月30日. Other words stay. */
export const spellOut = (cell: string): string =>
  SHORT.test(cell)
    ? cell.replace(PART, (_, year?: string, dotted?: string, dashed?: string, month?: string, day?: string) =>
        year === undefined ? `${month}月${day}日` : `${year}年${dotted ?? dashed}月`,
      )
    : cell;
