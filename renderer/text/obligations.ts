import { defineText } from "./catalogue.ts";

export const obligationsText = defineText({ title: "责任事项" }, { title: "Duties" });
