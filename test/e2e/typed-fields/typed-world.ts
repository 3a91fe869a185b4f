import type { CDPSession, Page } from "playwright-core";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after, dueOn, quarterly, yearlyQuota } from "../../support/duties.ts";
import { type Clerk, clerkAt } from "../clerk.ts";
import { hostClient } from "../host-client.ts";
import { type HostUnderTest, startHost } from "../host-under-test.ts";
import type { Answered } from "./read-back.ts";

/** A Wednesday. */
export const TODAY = "2026-09-16";
export const GROUP = "全体支部";
export const QUOTA = "党组学习";
export const CADENCE = "台账抽查";
export const SHARE = "干部轮训";
const BODY = "办公室";

/** A running program with one duty of each kind, a page before it, and what that page has asked of the core. */
export interface TypedWorld {
  readonly host: HostUnderTest;
  readonly page: Page;
  readonly clerk: Clerk;
  /** The core itself, for what a form needs before it can be opened. */
  readonly client: DutyClient;
  readonly keyboard: CDPSession;
  readonly groupId: string;
  readonly quota: ObligationView;
  readonly cadence: ObligationView;
  readonly accepted: readonly Answered[];
  /** Goes to a screen by way of another one, so that nothing of the last visit is left on it. */
  visit(hash: string): Promise<void>;
  /** Throws away what was typed and not saved. */
  forget(): Promise<void>;
  /** Another number each time, for names that must not occur twice. */
  next(): number;
  close(): Promise<void>;
}

export async function openTypedWorld(): Promise<TypedWorld> {
  const host = await startHost(TODAY);
  const client = await hostClient(host.address);
  const filled = await fill(client);
  const page = await host.newPage();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const accepted: Answered[] = [];
  page.on("response", async (response) => {
    if (!response.url().endsWith("/api/invoke")) return;
    const { name, input } = response.request().postDataJSON() as Pick<Answered, "name" | "input">;
    const reply = (await response.json().catch(() => ({ ok: false }))) as { ok: boolean; value?: unknown };
    if (reply.ok) accepted.push({ name, input, reply: reply.value });
  });
  await page.goto(host.address);
  const home = new URL("/", host.address).href;
  let count = 0;
  return {
    host,
    client,
    page,
    clerk: clerkAt(page),
    keyboard: await page.context().newCDPSession(page),
    accepted,
    ...filled,
    visit: async (hash) => {
      await page.goto(`${home}#/calendar`);
      await page.getByRole("navigation").waitFor();
      await page.goto(`${home}${hash}`);
    },
    forget: async () => {
      await page.goto(`${home}#/calendar`);
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      await page.getByRole("navigation").waitFor();
    },
    next: () => ++count,
    close: () => host.close(),
  };
}

async function fill(client: DutyClient) {
  const { id: groupId } = await client.subjects.create({ name: GROUP, kind: "group" });
  const { id: subjectId } = await client.subjects.create({ name: "甲支部", kind: "unit" });
  await client.subjects.join({ groupId, subjectId, joinedOn: plainDate("2026-01-01") });
  const duty = (title: string, requirement: Requirement, lead = BODY) =>
    client.obligations.create({ title, requirement, actor: BODY, lead, effectiveFrom: plainDate("2026-01-01") });
  const quota = await duty(QUOTA, yearlyQuota(30));
  const cadence = await duty(CADENCE, quarterly);
  await duty(SHARE, {
    kind: "percent",
    hedge: null,
    shift: null,
    count: 20,
    comparator: ">=",
    unit: "%",
    base: "干部",
    due: plainDate("2026-12-31"),
  });
  await duty("名单报送", dueOn("2026-09-11"), "学会部");
  await duty("岗位变动谈话", after("岗位变动"));
  await client.events.log({ name: "岗位变动", happenedOn: plainDate("2026-09-10"), subject: null, note: "" });
  await client.activities.record({
    title: "党组第一次学习",
    happenedOn: plainDate("2026-09-09"),
    credits: [{ ...keyOfYear(quota), amount: 1 }],
    evidence: [],
    noEvidenceReason: "另行归档",
  });
  return { groupId, quota, cadence };
}

/** The duty's occurrence of the year, for its one subject. */
export const keyOfYear = (duty: ObligationView): OccurrenceKey => ({
  obligationId: duty.id,
  subjectId: duty.subjects[0]?.id ?? "",
  recurrenceId: "2026",
});
