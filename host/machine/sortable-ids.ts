import { randomBytes } from "node:crypto";
import type { Clock } from "../../shared/domain/date/clock.ts";

const COUNTER_LIMIT = 0x1000;

/**
 * Ids that sort by time: UUID version 7 (RFC 9562 5.7), with a 12-bit counter in `rand_a` that keeps the order of
 * ids made within one millisecond (method 1 of section 6.2); when it runs over, the millisecond is raised.
 */
export function sortableIds(clock: Clock): { next(): string } {
  let lastTime = 0;
  let counter = 0;
  return {
    next() {
      const time = new Date(clock.now()).getTime();
      if (time > lastTime) [lastTime, counter] = [time, 0];
      else if (++counter === COUNTER_LIMIT) [lastTime, counter] = [lastTime + 1, 0];
      return formatUuid7(lastTime, counter, randomBytes(8));
    },
  };
}

function formatUuid7(time: number, counter: number, random: Buffer): string {
  const stamp = time.toString(16).padStart(12, "0");
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString("hex");
  return [
    stamp.slice(0, 8),
    stamp.slice(8),
    `7${counter.toString(16).padStart(3, "0")}`,
    tail.slice(0, 4),
    tail.slice(4),
  ].join("-");
}
