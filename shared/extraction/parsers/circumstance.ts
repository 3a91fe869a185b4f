const WHY =
  "由于|因(?!此)|鉴于|随着|所以为|为(?!民|期|群众|老年|青年|抓手|载体|主)(?:了|进一步|更好|切实|全面|深入|推动|推进|促进|确保|保证|提高|提升|增强|加强|贯彻|落实|迎接|庆祝|纪念|营造|规范|丰富|发挥|做好|加快|有效|充分|巩固|强化|便于|使|让)";
const BY_WHAT = "按照|依照|遵照|根据|依据|参照";
const CIRCUMSTANCE = new RegExp(`^(?:同时|并|并且|所以)?(?:${WHY}|${BY_WHAT}|结合(?!好))[^，]*$`);
/** 根据通知要求开展自查: the activity is in the same clause. */
const WITH_DEED =
  /^(?:结合|按照|依照|遵照|根据|依据|参照|为)[^，]{2,}?(?:要求|部署|安排|规定|计划|实际|需要|精神|[^，]{2,}(?:日|节|月))?(?:组织|开展|举办|召开|制定|制订|建立|完成|报送|上报|进行|修订|编制|确定|举行|签订|落实到)/;

/** Whether a clause only names a purpose, a basis or a cause: 为了推动…, 按照上级部署, 由于人手不足. */
export const isCircumstance = (clause: string): boolean =>
  (CIRCUMSTANCE.test(clause) && !WITH_DEED.test(clause)) || AFTERWARDS.test(clause);

/** 完成换届工作后: the condition that comes first. */
const AFTERWARDS = /^(?:待|在)?(?:完成|通过|经)[^，]{2,20}(?:之|以)?后$/;
