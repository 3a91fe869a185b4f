import type { IncomingMessage, ServerResponse } from "node:http";
import { request as requestSchema } from "../../shared/contract/reply.ts";
import type { Dispatch } from "../compose.ts";
import { answerJson, answerText } from "./headers.ts";
import { readBody } from "./read-body.ts";

/**
 * `POST /api/invoke` with `{ name, input }`: the reply of the contract, with status 200 for expected trouble too,
 * because replies are data. Only what is no request at all gets an HTTP error.
 */
export async function answerInvoke(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    return answerText(response, 415, "Content-Type must be application/json");
  const body = await readBody(request);
  if (body === null) {
    response.setHeader("connection", "close");
    return answerText(response, 413, "Request too large");
  }
  const parsed = requestSchema.safeParse(parseJson(body));
  if (!parsed.success) return answerText(response, 400, 'The body must be {"name": …, "input": …}');
  answerJson(response, 200, await dispatch(parsed.data));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
