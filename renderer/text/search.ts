import { defineText } from "./catalogue.ts";

export const searchText = defineText(
  {
    open: "搜事项、条款、单位",
    title: "搜索",
    none: "没有找到",
    item: (item: string) => `第${item}条`,
    results: "搜索结果",
  },
  {
    open: "Search duties, items, units",
    title: "Search",
    none: "Nothing found",
    item: (item) => `item ${item}`,
    results: "Results",
  },
);
