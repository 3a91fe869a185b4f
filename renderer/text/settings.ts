import { defineText } from "./catalogue.ts";

export const settingsText = defineText({ title: "设置" }, { title: "Settings" });
