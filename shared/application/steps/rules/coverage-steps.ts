import type { WriteName } from "../../../contract/procedure-types.ts";
import type { OccurrenceKey } from "../../../contract/schemas/values.ts";
import { keyOfId } from "../../../domain/obligation/occurrence.ts";
import type { Core } from "../../core/core.ts";
import { type StepRule, ask, named, step, usedBy } from "../step-rule.ts";

const listOf = async ({ ports: { store } }: Core, key: OccurrenceKey) =>
  (await store.coverage.lists()).find((list) => keyOfId(list.key) === keyOfId(key));

const marksOf = async ({ ports: { store } }: Core, key: OccurrenceKey) =>
  (await store.coverage.marks())
    .filter((mark) => keyOfId(mark.key) === keyOfId(key))
    .map(({ memberId, on, activityId, words }) => ({ memberId, on, activityId, words }));

const titleOf = async ({ ports: { store } }: Core, key: OccurrenceKey): Promise<string> =>
  (await store.obligations.find(key.obligationId))?.title ?? "";

export const coverageSteps = {
  "coverage.set": step("coverage", "set", async (core, { key }) => {
    const [before, marks] = [await listOf(core, key), await marksOf(core, key)];
    return async () => ({
      subject: { name: await titleOf(core, key) },
      changed: [named.coverage(key)],
      uses: usedBy(key),
      back: [
        ask("coverage", "set", { key, groupId: before?.groupId ?? null, target: before?.target ?? null }),
        ...(marks.length > 0 ? [ask("coverage", "mark", { key, marks })] : []),
      ],
    });
  }),
  "coverage.mark": step("coverage", "mark", async (core, { key, marks, clear }) => {
    const before = await marksOf(core, key);
    const touched = new Set([...marks.map(({ memberId }) => memberId), ...clear]);
    return async () => {
      const former = before.filter(({ memberId }) => touched.has(memberId));
      const unmarked = [...touched].filter((id) => !former.some(({ memberId }) => memberId === id));
      if (touched.size === 0) return null;
      return {
        subject: { name: await titleOf(core, key), other: touched.size > 1 ? String(touched.size) : null },
        changed: [named.coverage(key)],
        uses: usedBy(key),
        back: [ask("coverage", "mark", { key, marks: former, clear: unmarked })],
      };
    };
  }),
} satisfies Readonly<Partial<Record<WriteName, StepRule>>>;
