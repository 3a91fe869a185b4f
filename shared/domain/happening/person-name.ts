import { IS_CALLED, PERSON } from "./terms/surnames.ts";

/** Surnames less common than those of `PERSON`, without those that begin words of the trade (党员, 支委, 单位, 全体). */
const RARER =
  /^(?:欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|公孙|慕容|令狐|[章樊葛施尤岑殷毕柏窦苗俞柳鲍倪滕卞齐康伍傅穆萧祝阮闵季娄童梅盛骆凌霍虞柯洪左吉邢裴荣翁甄储靳焦谷车栾甘符景詹赖卓蔺屠蒙池乔闻翟贡申冉桑桂牛尚温庄晏柴瞿阎艾易耿匡聂敖冷辛阚简饶鞠荆游])[\u4e00-\u9fff]{1,2}$/u;

/** 艾力·买买提 */
const JOINED = /^[\u4e00-\u9fff]{1,8}[·•][\u4e00-\u9fff]{1,8}$/u;

/** Ends as bodies and places do: 金融办, 高新区, 方志馆. */
const BODY_END =
  /(?:部|室|处|科|办|局|委|组|会|协|团|站|馆|院|校|所|队|社|厂|区|县|市|镇|乡|村|街道|中心|支部|机关|单位|公司|学院|党员|干部|职工|人员|委员)$/u;

/** Whether a name is, by its surname and its length, that of a person: 王建国, 沈静, 李某同志; not 办公室, 金融办, 机关一支部. */
export const isPersonName = (name: string): boolean =>
  !BODY_END.test(name) && (PERSON.test(name) || RARER.test(name) || JOINED.test(name) || isCalled(name));

/** 周书记, 陈理同志: a surname and what the person is called. */
const isCalled = (name: string): boolean => name.length <= 6 && IS_CALLED.test(name) && PERSON.test(name.slice(0, 2));
