import { findViolations, readSources } from "../layers/check-layers.ts";

/** `npm run layers`: the import table and cycles (each layer's globals are checked by `npm run typecheck`). */
export async function run(): Promise<number> {
  const files = readSources();
  const violations = findViolations(files);
  for (const violation of violations) console.error(violation);
  console.log(`layers: ${files.length} files, ${violations.length} violations`);
  return violations.length === 0 && files.length > 0 ? 0 : 1;
}
