import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { createDutyClient } from "../shared/contract/client.ts";
import { inSession } from "./session.ts";
import { openTransport } from "./transport.ts";

export const transport = openTransport();

/** The contract's client: `client.board.get({})`. */
export const client = createDutyClient(inSession((request) => transport.invoke(request)));

/** The same as query and mutation options: `useQuery(duty.board.get.queryOptions({ input: {} }))`. */
export const duty = createTanstackQueryUtils(client);
