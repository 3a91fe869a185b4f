import { addDays, dateOf, dayOf, monthOf } from "../../domain/date/plain-date.ts";

/**
 * 春节, 端午, 中秋 and 重阳 of each year from 2000, as MMDD. Two calendars agree on every entry but 春节 of 2027 and 2030,
 * where the astronomical almanac (2027-02-06, 2030-02-03) was followed.
 */
const TABLE = `
2000: 0205 0606 0912 1006
2001: 0124 0625 1001 1025
2002: 0212 0615 0921 1014
2003: 0201 0604 0911 1004
2004: 0122 0622 0928 1022
2005: 0209 0611 0918 1011
2006: 0129 0531 1006 1030
2007: 0218 0619 0925 1019
2008: 0207 0608 0914 1007
2009: 0126 0528 1003 1026
2010: 0214 0616 0922 1016
2011: 0203 0606 0912 1005
2012: 0123 0623 0930 1023
2013: 0210 0612 0919 1013
2014: 0131 0602 0908 1002
2015: 0219 0620 0927 1021
2016: 0208 0609 0915 1009
2017: 0128 0530 1004 1028
2018: 0216 0618 0924 1017
2019: 0205 0607 0913 1007
2020: 0125 0625 1001 1025
2021: 0212 0614 0921 1014
2022: 0201 0603 0910 1004
2023: 0122 0622 0929 1023
2024: 0210 0610 0917 1011
2025: 0129 0531 1006 1029
2026: 0217 0619 0925 1018
2027: 0206 0609 0915 1008
2028: 0126 0528 1003 1026
2029: 0213 0616 0922 1016
2030: 0203 0605 0912 1005
2031: 0123 0624 1001 1024
2032: 0211 0612 0919 1012
2033: 0131 0601 0908 1001
2034: 0219 0620 0927 1020
2035: 0208 0610 0916 1009
2036: 0128 0530 1004 1027
2037: 0215 0618 0924 1017
2038: 0204 0607 0913 1007
2039: 0124 0527 1002 1026
2040: 0212 0614 0920 1014
2041: 0201 0603 0910 1003
2042: 0122 0622 0928 1022
2043: 0210 0611 0917 1011
2044: 0130 0531 1005 1029
2045: 0217 0619 0925 1018
2046: 0206 0608 0915 1008
2047: 0126 0529 1004 1027
2048: 0214 0615 0922 1016
2049: 0202 0604 0911 1005
2050: 0123 0623 0930 1024
2051: 0211 0613 0919 1013
2052: 0201 0601 0907 1030
2053: 0219 0620 0926 1020
2054: 0208 0610 0916 1009
2055: 0128 0530 1005 1028
2056: 0215 0617 0924 1017
2057: 0204 0606 0913 1007
2058: 0124 0625 1002 1025
2059: 0212 0614 0921 1014
2060: 0202 0603 0909 1002
`;

export type LunarFestival = "春节" | "元宵" | "端午" | "中秋" | "重阳";

const DAYS: ReadonlyMap<number, readonly string[]> = new Map(
  TABLE.trim()
    .split("\n")
    .map((line) => [Number(line.slice(0, 4)), line.slice(6).split(" ")]),
);
const COLUMN: Readonly<Record<LunarFestival, number>> = { 春节: 0, 元宵: 0, 端午: 1, 中秋: 2, 重阳: 3 };

/** The day of a festival of the Chinese calendar, 2000 to 2060; null for other years. */
export function lunarFestivalDay(festival: LunarFestival, year: number): { month: number; day: number } | null {
  const entry = DAYS.get(year)?.[COLUMN[festival]];
  if (entry === undefined) return null;
  const month = Number(entry.slice(0, 2));
  const day = Number(entry.slice(2));
  return festival === "元宵" ? fortnightAfter(year, month, day) : { month, day };
}

/** The fifteenth of the first month: fourteen days after 春节. */
function fortnightAfter(year: number, month: number, day: number): { month: number; day: number } {
  const date = addDays(dateOf(year, month, day), 14);
  return { month: monthOf(date), day: dayOf(date) };
}
