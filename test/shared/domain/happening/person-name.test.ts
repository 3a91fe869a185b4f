import { expect, test } from "vitest";
import { isPersonName } from "../../../../shared/domain/happening/person-name.ts";

test.each([
  "沈静",
  "王建国",
  "李某",
  "张书记",
  "陈主任",
  "欧阳明",
  "诸葛小明",
  "章程文",
  "艾力·买买提",
  "翟丽",
  "周理同志",
])("%s is a person", (name) => expect(isPersonName(name)).toBe(true));

test.each([
  "办公室",
  "金融办",
  "高新区",
  "余杭区",
  "方志馆",
  "机关一支部",
  "党组",
  "党员",
  "支委",
  "全体党员",
  "江北学会",
  "科普部",
  "东湖市科协",
  "马列学院",
  "机关",
  "单位",
  "第三党小组",
  "高校科协",
  "华中分会",
  "贺兰县",
  "新任干部",
  "某企业",
])("%s is none", (name) => expect(isPersonName(name)).toBe(false));
