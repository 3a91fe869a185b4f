import { z } from "zod";
import { bytes } from "./values.ts";

/** One file of the export with its path. */
export const exportedFile = z.object({ path: z.string(), content: bytes });
export type ExportedFile = z.infer<typeof exportedFile>;
