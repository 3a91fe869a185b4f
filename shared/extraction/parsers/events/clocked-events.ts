import { NUMBER } from "../../numerals.ts";
import { signOf } from "../../text/signs.ts";
import { WITHIN, WITHIN_SIGN } from "../event-clocks.ts";
import { VERB } from "../words.ts";
import type { TriggerRule } from "./trigger-rule.ts";

/** 审批时间不超过4个工作日: from the event on. */
const AT_MOST = new RegExp(
  `([^，。；：\\s]{2,16}(?:时间|时限|期限))(?:一般|原则上)?(?:不得?超过|不多于)(?=${NUMBER}个?(?:工作日|日|天|小时))`,
  "g",
);
const SINCE = new RegExp(`((?!、)[^，。；：（）\\s]{2,24}?)(?:之日起|后)的?${WITHIN}`, "g");
/** 收到来信15天内，书面告知. */
const RECEIVED = new RegExp(`((?:收到|接到|受理|接报|立案|签订|验收)[^，。；：（）\\s\\d]{1,16}?)${WITHIN}`, "g");

/** 测评完成后的一个月内 · 收到来信15天内 · 审批时间不超过4个工作日: the event starts a clock. */
export const CLOCKED_EVENTS: readonly TriggerRule[] = [
  { sign: WITHIN_SIGN, pattern: SINCE, complete: false, isEvent: (event) => !/\d$|^每个?[月季半年周]/.test(event) },
  { sign: WITHIN_SIGN, pattern: RECEIVED, complete: false, isEvent: () => true },
  { sign: signOf("间限", "一原不"), pattern: AT_MOST, complete: true, isEvent: () => true },
];

/** 任期届满，应按期换届: an end that comes by itself. */
const ON_EXPIRY = /([^，。；：\s]{2,20}(?:届满|期满|到期))(?=，?(?:应|须|必须|要))/g;
/** 检查结果在一周内通报: the object of the time limit precedes it. Limits in years are spans of a programme. */
const SOON = new RegExp(
  `([^，。；：\\s]{2,24}?)，?(?:应当?|须|要|必须|在|于){0,3}${WITHIN}(?=[^，。；]{0,8}(?:${VERB}|交领导|交[由至到]|送交))`,
  "g",
);
const NO_EVENT =
  /^(?:但|原则上|一般|力争|争取|确保|务必|务|用|利用|最近|近|未来|今后|接下来|前|后|并|且|要|应|须|必须|在|于|其中|每|同时|一律|及时)+$|[年月]$|^每[年月季周]/;
const EXPIRY_SIGN = signOf("届期到", "满期");

/** 任期届满，应按期换届 · 检查结果在一周内通报: read where no other rule has the words already. */
export const LOOSE_EVENTS: readonly TriggerRule[] = [
  { sign: EXPIRY_SIGN, pattern: ON_EXPIRY, complete: false, isEvent: () => true },
  {
    sign: WITHIN_SIGN,
    pattern: SOON,
    complete: true,
    isEvent: (event, _amount, unit) => unit !== "年" && !NO_EVENT.test(event),
  },
];
