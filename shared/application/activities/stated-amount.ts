import { CHINESE_NUMERALS, chineseNumber } from "../../domain/chinese-number.ts";

/** Counters with the same meaning. */
const SAME: readonly ReadonlySet<string>[] = [new Set(["人", "名", "位"]), new Set(["家", "个"])];

/** Units that count sessions: each record is one of them. */
const ONE_EACH = new Set(["次", "场", "期", "堂", "讲", "节", "届", "场次", "学时", "课时", "%"]);

/**
 * The amount that an activity adds to a duty counted in `unit`: the number in its title (走访科技工作者5人), otherwise one.
 * For a unit that counts sessions the amount is always one.
 */
export function statedAmount(title: string, unit: string): number {
  if (ONE_EACH.has(unit)) return 1;
  const units = [...(SAME.find((group) => group.has(unit)) ?? [unit])].join("|");
  const counted = new RegExp(
    `(?<![第\\d${CHINESE_NUMERALS}])(\\d{1,4}|[${CHINESE_NUMERALS}]{1,4})(?:余|多)?(?:${units})`,
  ).exec(title.normalize("NFKC"))?.[1];
  if (counted === undefined) return 1;
  const amount = /^\d+$/.test(counted) ? Number(counted) : chineseNumber(counted);
  return amount === null || amount < 1 ? 1 : amount;
}
