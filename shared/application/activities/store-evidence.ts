import { base64 } from "@scure/base";
import type { z } from "zod";
import type { evidenceUpload } from "../../contract/schemas/activity.ts";
import type { Activity } from "../../domain/compliance/credit.ts";
import type { Core } from "../core/core.ts";
import type { StoredEvidence } from "../ports/stores/activity-store.ts";

/**
 * Copies the evidence files in, one after the other, and gives the rows that name them. Each file is synced before the
 * next is begun.
 */
export async function storeEvidence(
  { ports }: Core,
  { id: activityId }: Pick<Activity, "id">,
  files: readonly z.output<typeof evidenceUpload>[],
): Promise<StoredEvidence[]> {
  const addedAt = ports.clock.now();
  const stored: StoredEvidence[] = [];
  for (const { name, kind, content, datedOn } of files) {
    const { sha256, bytes } = await ports.evidence.put(base64.decode(content));
    stored.push({ id: ports.ids.next(), activityId, name, kind, bytes, sha256, datedOn, addedAt, withdrawn: false });
  }
  return stored;
}
