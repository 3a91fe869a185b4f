import { initial } from "./0010-initial.ts";
import type { Migration } from "./migration.ts";

/** Every step, ascending. The last one is the schema that this program knows. */
export const steps: readonly Migration[] = [initial];
