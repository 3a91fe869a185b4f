import { defineText } from "../../shared/words/catalogue.ts";

/** The wall chart's screen; what stands in the chart itself is `shared/words/wall-chart.ts`. */
export const wallChartText = defineText(
  {
    title: "挂图",
    caption: (year: number, duties: number) => `${year}年${duties}项`,
    lead: "牵头单位",
    allLeads: "全部单位",
    category: "类别",
    allCategories: "全部类别",
    columns: "列",
    months: "按月",
    weeksOf: (quarter: number) => `${"一二三四".charAt(quarter - 1)}季度按周`,
    sheet: "纸张",
    print: "打印",
    empty: "这一年没有责任事项。",
  },
  {
    title: "Wall chart",
    caption: (year, duties) => `${duties} duties in ${year}`,
    lead: "Lead unit",
    allLeads: "All units",
    category: "Category",
    allCategories: "All categories",
    columns: "Columns",
    months: "By month",
    weeksOf: (quarter) => `Quarter ${quarter} by week`,
    sheet: "Sheet",
    print: "Print",
    empty: "No duties in this year.",
  },
);
