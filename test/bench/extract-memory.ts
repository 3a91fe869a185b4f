import { extractPlan } from "../support/extract.ts";
import { planText } from "./plan-text.ts";

/** Started in a process of its own, with the state and the bytes of the plan to read; prints the process's peak memory in bytes. */
const [state, bytes] = process.argv.slice(2);
const { obligations } = extractPlan(planText(state === "damaged" ? "damaged" : "clean", Number(bytes)));
if (obligations.length === 0) throw new Error("nothing was read");
console.log(process.resourceUsage().maxRSS * 1024);
