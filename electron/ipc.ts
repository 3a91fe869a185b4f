import type { IpcMain } from "electron";
import type { Dispatch } from "../shared/application/dispatch/dispatch.ts";
import { REQUEST_LIMIT_BYTES, textLength, tooLarge } from "../shared/application/transports/request-limit.ts";
import { inputIssues } from "../shared/contract/input-issues.ts";
import { type Reply, request } from "../shared/contract/reply.ts";
import { INVOKE_CHANNEL } from "./channels.ts";
import type { ErrorLog } from "./error-log.ts";
import { isOwnTopFrame } from "./trusted-sender.ts";

/**
 * Serves the contract over the one channel. Replies are data, refusals of the contract included; only a sender that
 * is not our own top frame gets a rejection, and learns nothing from it.
 */
export function serveContract(ipcMain: Pick<IpcMain, "handle">, dispatch: Dispatch, log: ErrorLog): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, message: unknown): Promise<Reply> => {
    if (!isOwnTopFrame(event.senderFrame)) {
      log.write("refused a request from a foreign frame", event.senderFrame?.url ?? "(gone)");
      throw new Error("not allowed");
    }
    const length = textLength(message);
    if (length > REQUEST_LIMIT_BYTES) return tooLarge(length);
    const parsed = request.safeParse(message);
    return parsed.success ? dispatch(parsed.data) : malformed(parsed.error.issues, message);
  });
}

const malformed = (issues: readonly { message: string }[], message: unknown): Reply => ({
  ok: false,
  error: { code: "invalid-input", details: { issues: inputIssues(issues, message) } },
});
