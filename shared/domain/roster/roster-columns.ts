/** What a column of a pasted or imported table of the roster holds. */
export const ROSTER_COLUMNS = [
  "name",
  "unit",
  "branch",
  "class",
  "role",
  "pair",
  "joinedOn",
  "fullOn",
  "body",
  "kind",
  "parent",
  "note",
  "none",
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** The heads of columns as clerks write them, without blanks. */
const HEADS: readonly (readonly [RosterColumn, RegExp])[] = [
  ["none", /^(?:序号|编号|No\.?|性别|民族|学历|出生.*|身份证.*|籍贯|联系.*|电话|手机.*)$/i],
  ["name", /^(?:党员|人员)?姓名$|^(?:Name)$/i],
  ["parent", /^(?:上级|上级(?:党)?组织|隶属(?:组织|关系)?|Parent)$/i],
  ["branch", /^(?:所在|所属)?(?:党)?支部(?:名称)?$|^(?:所在|所属)(?:党)?组织$|^Branch$/i],
  ["body", /^(?:党)?组织(?:名称)?$|^Body$/i],
  ["kind", /^(?:组织|机构)(?:类别|类型|性质)$|^Kind$/i],
  ["class", /^(?:人员|党员|身份)?(?:类别|类型)$|^(?:在职|人员)?状态$|^身份$|^Class$/i],
  ["role", /^(?:党内)?(?:职务|角色|任职)$|^Roles?$/i],
  ["pair", /^结对$|^联系(?:学会|支部|单位)$|^Pairs?$/i],
  ["joinedOn", /^入党(?:日期|时间|年月)?$|^Joined$/i],
  ["fullOn", /^转正(?:日期|时间|年月)?$|^Full member since$/i],
  ["unit", /^(?:所在|工作)?(?:部门|处室|科室|单位|内设机构)(?:名称)?$|^Department$/i],
  ["note", /^备注$|^说明$|^Note$/i],
];

/** The column that a head names; null for a text that is no head. */
export function columnOfHead(text: string): RosterColumn | null {
  const head = text.replaceAll(/\s|[（(].*?[)）]|[:：*]/g, "");
  return HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

const DAY = /^\d{4}\s*[-./年]\s*\d{1,2}(?:\s*[-./月]\s*\d{1,2}\s*日?)?$/;
const BRANCH = /(?:支部|支)$/;
const UNIT = /(?:部|室|处|科|馆|中心|办公室)$/;
const NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u;

/** What the cells of a column without a head look like; `none` where they look like nothing. */
export function columnOfCells(cells: readonly string[]): RosterColumn {
  const filled = cells.filter((cell) => cell !== "");
  const most = (pattern: RegExp): boolean =>
    filled.length > 0 && filled.filter((cell) => pattern.test(cell)).length * 2 > filled.length;
  if (most(DAY)) return "joinedOn";
  if (most(BRANCH)) return "branch";
  if (most(UNIT)) return "unit";
  if (most(NAME)) return "name";
  return "none";
}

/** The rows of a pasted text: a line a row, cells parted by tabs, else by bars, commas or blanks of two and more. */
export function rowsOfText(text: string): string[][] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  const parting = [/\t/, /[|｜]/, /[,，]/, /\s{2,}|\u3000+/].find((mark) =>
    lines.some((line) => mark.test(line.trim())),
  );
  return lines.map((line) => (parting ? line.split(parting) : [line]).map((cell) => cell.trim()));
}
