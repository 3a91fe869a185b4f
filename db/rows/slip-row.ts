import type {
  SlipEvent,
  SlipHead,
  SlipReply,
  SlipWithdrawal,
  StoredSlip,
} from "../../shared/application/ports/stores/slip-store.ts";
import type { NewRowOf, RowOf } from "../schema.ts";
import { keyFromRow, keyToRow } from "./key-columns.ts";

type Lines = readonly RowOf<"slip_line">[];

type HeadRow = Omit<RowOf<"slip">, "html">;
type Withdrawal = RowOf<"slip_withdrawal"> | undefined;

export const slipFromRow = (
  row: HeadRow,
  lines: Lines,
  withdrawal: Withdrawal,
  replies: readonly RowOf<"slip_reply">[],
): SlipEvent => ({
  ...slipHeadFromRow(row, withdrawal),
  replies: replies.map(replyFromRow),
  lines: lines.map((line) => ({ key: keyFromRow(line), title: line.title })),
});

export const slipHeadFromRow = (row: HeadRow, withdrawal: Withdrawal): SlipHead => ({
  id: row.id,
  kind: row.kind,
  number: { year: row.year, number: row.number },
  lead: row.lead,
  releasedOn: row.released_on,
  releasedAt: row.released_at,
  releasedBy: row.released_by,
  replyBy: row.reply_by,
  sha256: row.sha256,
  withdrawal: withdrawal ? withdrawalFromRow(withdrawal) : null,
});

export const slipToRow = (slip: StoredSlip): NewRowOf<"slip"> => ({
  id: slip.id,
  kind: slip.kind,
  year: slip.number.year,
  number: slip.number.number,
  lead: slip.lead,
  released_on: slip.releasedOn,
  released_at: slip.releasedAt,
  released_by: slip.releasedBy,
  reply_by: slip.replyBy,
  html: slip.html,
  sha256: slip.sha256,
});

export const slipLinesToRows = ({ id, lines }: StoredSlip): NewRowOf<"slip_line">[] =>
  lines.map(({ key, title }, position) => ({ slip_id: id, position, ...keyToRow(key), title }));

const replyFromRow = (row: RowOf<"slip_reply">): SlipReply => ({
  id: row.id,
  slipId: row.slip_id,
  on: row.replied_on,
  words: row.words,
  at: row.recorded_at,
  by: row.recorded_by,
});

export const replyToRow = (reply: SlipReply): NewRowOf<"slip_reply"> => ({
  id: reply.id,
  slip_id: reply.slipId,
  replied_on: reply.on,
  words: reply.words,
  recorded_at: reply.at,
  recorded_by: reply.by,
});

const withdrawalFromRow = (row: RowOf<"slip_withdrawal">): SlipWithdrawal => ({
  id: row.id,
  slipId: row.slip_id,
  on: row.withdrawn_on,
  at: row.withdrawn_at,
  by: row.withdrawn_by,
  reason: row.reason,
});

export const withdrawalToRow = (withdrawal: SlipWithdrawal): NewRowOf<"slip_withdrawal"> => ({
  id: withdrawal.id,
  slip_id: withdrawal.slipId,
  withdrawn_on: withdrawal.on,
  withdrawn_at: withdrawal.at,
  withdrawn_by: withdrawal.by,
  reason: withdrawal.reason,
});
