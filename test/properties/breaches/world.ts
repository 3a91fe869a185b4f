import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import type { Ports, Store } from "../../../shared/application/ports/ports.ts";
import { type DutyClient, createDutyClient } from "../../../shared/contract/client.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after, lastFriday, quarterly, upon, yearlyQuota } from "../../support/duties.ts";
import { type MemoryPorts, memoryPorts } from "../../support/memory-ports.ts";

const monthly = { ...quarterly, period: "month" } as Requirement;
const twiceAMonth = { ...yearlyQuota(2), period: "month" } as Requirement;
const atMostTwice = { ...yearlyQuota(2, "<="), period: "quarter" } as Requirement;
const standing: Requirement = { kind: "standing", hedge: null, shift: null };
const share = { ...yearlyQuota(80), kind: "percent", unit: "%", base: null, due: "06-30" } as unknown as Requirement;

/** An office in the middle of its year: units, a group with members, and a duty of every shape that can be missed. */
export interface World {
  readonly client: DutyClient;
  readonly ports: Ports & Pick<MemoryPorts, "setToday">;
  readonly units: readonly string[];
  readonly group: string;
  readonly duties: readonly string[];
}

/** @param store Where it is kept; in memory unless said otherwise. */
export async function openWorld(store?: Store): Promise<World> {
  const memory = memoryPorts({ today: "2026-07-08" });
  const ports = store ? { ...memory, store } : memory;
  const client = createDutyClient(createDispatch(ports));
  return { client, ports, ...(await fillWorld(client)) };
}

/** Puts into an empty calendar what a `World` holds. */
export async function fillWorld(client: DutyClient): Promise<Pick<World, "units" | "group" | "duties">> {
  const units: string[] = [];
  for (const name of ["甲支部", "乙支部", "丙支部", "丁支部"])
    units.push((await client.subjects.create({ name, kind: "unit" })).id);
  const { id: group } = await client.subjects.create({ name: "全体支部", kind: "group" });
  for (const [index, subjectId] of units.slice(0, 2).entries())
    await client.subjects.join({ groupId: group, subjectId, joinedOn: index === 0 ? "2026-01-01" : "2026-05-11" });
  const duties = await dutiesOf(client, units, group);
  await client.events.log({ name: "岗位变动", happenedOn: "2026-06-22" });
  return { units, group, duties };
}

async function dutiesOf(client: DutyClient, units: readonly string[], group: string): Promise<string[]> {
  const [first = "", second = ""] = units;
  const rules: readonly [string, Requirement, string][] = [
    ["抽查", quarterly, first],
    ["例会", lastFriday, second],
    ["走访", twiceAMonth, group],
    ["大会", monthly, group],
    ["谈话", after("岗位变动"), first],
    ["换届", after("届满"), second],
    ["精简", atMostTwice, first],
    ["轮训", share, second],
    ["家访", upon("岗位变动"), group],
    ["阵地管理", standing, group],
  ];
  const ids: string[] = [];
  for (const [title, requirement, subject] of rules)
    ids.push((await client.obligations.create({ title, requirement, subjectIds: [subject] })).id);
  await client.anchors.set({ obligationId: ids[5] ?? "", date: "2026-06-10", source: "批复" });
  return ids;
}
