import { defineText } from "./catalogue.ts";

export const importText = defineText({ title: "导入工作要点" }, { title: "Import a work plan" });
