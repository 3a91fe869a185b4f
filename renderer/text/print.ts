import { defineText } from "./catalogue.ts";

export const printText = defineText({ title: "打印" }, { title: "Print" });
