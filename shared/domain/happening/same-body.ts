import type { BodyUse } from "./bodies-in.ts";
import { PEOPLE, STANDS_FOR } from "./terms/bodies.ts";

/** Whether the body named by a title is the one that a duty asks for, in the same role. */
export const isSameBody = (found: BodyUse, wanted: BodyUse): boolean =>
  (isSameUnit(found, wanted) || (found.body === null && wanted.body === null)) && isSameRole(found, wanted);

/** Compares two bodies as `isSameBody` does, but ignores the role of a person in them. */
export function isSameUnit({ body, name }: BodyUse, wanted: BodyUse): boolean {
  if (body === null || wanted.body === null) return false;
  if (STANDS_FOR[wanted.body]?.includes(body)) return true;
  if (wanted.body === "部门" && body === "单位") return IS_OFFICE.test(name);
  if (body !== wanted.body) return false;
  if (body === "单位" || body === "个人") return name === wanted.name;
  if (PEOPLE.has(body)) return name.endsWith(wanted.name);
  return name === "" || wanted.name === "" || name === wanted.name;
}

/** 各部室 stands for every unit whose name ends like this. */
const IS_OFFICE = /(?:部|室|处|科|办|中心)$/;

const isSameRole = ({ role }: BodyUse, wanted: BodyUse): boolean =>
  role === wanted.role || (wanted.role === "负责人" && role === "书记");

/** 机关一支部, 党组书记, 科普部: the full name of a body. */
export const nameOf = (use: BodyUse | undefined): string | null =>
  use === undefined
    ? null
    : `${use.name}${use.body === "单位" || use.body === "个人" ? "" : (use.body ?? "")}${use.role ?? ""}`;
