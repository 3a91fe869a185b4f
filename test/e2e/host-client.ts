import { type DutyClient, createDutyClient } from "../../shared/contract/client.ts";
import type { Reply } from "../../shared/contract/reply.ts";

/**
 * The typed client over a running host, as its page has it: let in by the printed address, then by the cookie.
 *
 * @param address  With the token, as the host prints it.
 */
export async function hostClient(address: string): Promise<DutyClient> {
  const entered = await fetch(address, { redirect: "manual" });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(";")[0]);
  const headers = { "content-type": "application/json", "x-duty-client": "1", cookie: cookie.join("; ") };
  return createDutyClient(async (request) => {
    const body = JSON.stringify(request);
    const response = await fetch(new URL("/api/invoke", address), { method: "POST", headers, body });
    return (await response.json()) as Reply;
  });
}
