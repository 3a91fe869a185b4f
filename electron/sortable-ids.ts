import { randomBytes } from "node:crypto";
import type { Clock } from "../shared/domain/date/clock.ts";

const COUNTER_LIMIT = 0x1000;

/**
 * Ids that sort by time: UUID version 7 (RFC 9562 5.7). A 12-bit counter in `rand_a` keeps the order of ids made
 * within one millisecond (RFC 9562 6.2, method 1); when it runs over, or the clock goes back, time is carried on.
 */
export function sortableIds(clock: Clock): { next(): string } {
  let time = 0;
  let counter = 0;
  return {
    next() {
      const now = Date.parse(clock.now());
      if (now > time) [time, counter] = [now, 0];
      else if (++counter === COUNTER_LIMIT) [time, counter] = [time + 1, 0];
      return uuid7(time, counter, randomBytes(8));
    },
  };
}

function uuid7(time: number, counter: number, random: Buffer): string {
  const stamp = time.toString(16).padStart(12, "0");
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  const tail = random.toString("hex");
  const version = `7${counter.toString(16).padStart(3, "0")}`;
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${version}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
