import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const WHOLE = fileURLToPath(new URL("../node_modules/chinese-days/dist/index.es.js", import.meta.url));
const LUNAR = "\0chinese-days-lunar";
const TABLES = "{ holidays: M, workdays: k, inLieuDays: Z } = V()";
const NONE = "{ holidays: M, workdays: k, inLieuDays: Z } = { holidays: {}, workdays: {}, inLieuDays: {} }";

/**
 * chinese-days builds its tables of holidays as soon as it is loaded, 25 ms at each start. The program takes its lunar calendar alone
 * (notices come from the package's JSON file), so that alone is bundled, and the tables, which nothing of it reads, stay out.
 */
export const withoutHolidayTables = (): Plugin => ({
  name: "without-holiday-tables",
  enforce: "pre",
  resolveId: (source) => (source === "chinese-days" ? LUNAR : null),
  load: (id) =>
    id === LUNAR
      ? `import { getSolarTermDate, getYearLeapMonth, monthDays } from ${JSON.stringify(WHOLE)};
         export default { getSolarTermDate, getYearLeapMonth, monthDays };`
      : null,
  transform(code, id) {
    if (id !== WHOLE) return null;
    if (!code.includes(TABLES)) throw new Error("chinese-days has changed: its holiday tables were not found");
    return { code: code.replace(TABLES, NONE), map: null };
  },
});
