import { describe, expect, test } from "vitest";
import { namedTwice, nameList } from "../../../renderer/data/name-list.ts";

describe("names by line, mark or space, each once, without blanks", () => {
  test.each<[string, readonly string[]]>([
    ["孙敏\n 郑海 、何静，孙敏\n\n;方宁", ["孙敏", "郑海", "何静", "方宁"]],
    ["机关第一党支部、机关第二党支部", ["机关第一党支部", "机关第二党支部"]],
    [" 甲，乙 ,丙；丁\r\n戊\t己 ", ["甲", "乙", "丙", "丁", "戊", "己"]],
    ["孙七、周八 吴九", ["孙七", "周八", "吴九"]],
    ["孙七\u3000周八  吴九", ["孙七", "周八", "吴九"]],
    ["张　三、李　四", ["张三", "李四"]],
    ["张 三 李 四", ["张三", "李四"]],
    ["欧阳 娜、张 三丰", ["欧阳娜", "张三丰"]],
    ["张 三 李四", ["张 三 李四"]],
    ["欧阳 娜 司马 光明", ["欧阳 娜 司马 光明"]],
    ["迪丽·热巴 孙七", ["迪丽·热巴", "孙七"]],
    ["Li Wei, He Jing", ["Li Wei", "He Jing"]],
    ["IT 支部、2026 届", ["IT 支部", "2026 届"]],
    [" 、 ", []],
  ])("%j", (text, names) => expect(nameList(text)).toEqual(names));
});

test.each<[string, readonly string[]]>([
  ["甲、乙、丙", []],
  ["甲、乙、甲", ["甲"]],
  ["孙七 周八 孙七", ["孙七"]],
  ["甲\n乙\n乙\n甲\n甲", ["乙", "甲"]],
])("in %j stand more than once: %j", (text, names) => expect(namedTwice(text)).toEqual(names));
