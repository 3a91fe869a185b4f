const FRAME =
  /^(?:[、，：；\s]|(?:\d{4}年)?(?:底|初)?前?，|要|应|各?级?的?|全年|每年|每季度|每月(?![\d最第])|每周(?![一二三四五六日天])|每半年|每两个月|每2个月|一般|原则上|至少|同时|并|认真|积极|扎实|切实|全面|深入|进一步|继续|持续|大力|着力|坚持|严格|不断|定期|做到|一是|二是|三是|四是|五是|其中)+/;
const NUMBERS =
  /(?:不少于|不低于|不得低于|不得少于|至少|不超过)?\s*(?:\d+[-～至]?\d*|[一二两三四五六七八九十百]+)(?:次|场|期|篇|堂|学时|课时)(?:及?以上|以内|左右)?/g;
const LONGEST = 24;

/** A short name for a duty, from its repaired words: no frame, no numbers that the requirement already has. */
export function titleOf(normalised: string): string {
  const plain = normalised.replace(/[\n|]/g, " ").replace(FRAME, "");
  const bare = plain
    .replace(NUMBERS, "")
    .replace(FRAME, "")
    .replace(/[。；，、：\s]+$/, "")
    .trim();
  const name = bare.length >= 3 ? bare : plain.replace(/[。；，、：\s]+$/, "");
  return name.length <= LONGEST ? name : cutAt(name);
}

/** At the last comma within the limit, else at the limit. */
function cutAt(name: string): string {
  const comma = name.slice(0, LONGEST + 1).search(/[，。；：](?!.*[，。；：])/);
  return comma >= 6 ? name.slice(0, comma) : name.slice(0, LONGEST);
}

const ACTOR =
  /^(?:[^，。；：\s]{0,24}?(?:，|$))?((?:各|每名|每位|全体|所有|基层|机关|省级|市级)?[^，。；：\s“”]{0,24}?(?:党组|党委|支部|总支|党小组|中心组|委员会|领导小组|委员|党员|干部|书记|班子成员|班子|负责人|负责同志|学会|协会|工会|团委|妇委会|关工委|部门|单位|处室|科室|部室|各地|省份|成员|主要领导|党组织|人员|教师|学生|职工))(?=每|全年|应|要|须|必须|至少|一般|不少于|学习|开展|组织|年|带头|参加|召开|原则|时间)/;

/** Who the sentence says must do it: the noun before the period, the modal or the verb; null when nobody is named. */
export function actorOf(normalised: string): string | null {
  const match = ACTOR.exec(normalised.replace(/^(?:全年|每年|每季度|每月)/, ""));
  return match?.[1] ?? null;
}
