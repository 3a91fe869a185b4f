import { expect, test } from "vitest";
import { defineText } from "../../../shared/words/catalogue.ts";

test("both languages answer with the same keys and facts", () => {
  const texts = defineText({ greet: (name: string) => `你好，${name}` }, { greet: (name) => `Hello, ${name}` });
  expect([texts["zh-CN"].greet("何静"), texts.en.greet("He Jing")]).toEqual(["你好，何静", "Hello, He Jing"]);
});

test("a key that stands in one language only does not compile", () => {
  // @ts-expect-error the English side lacks `save`
  const lacking = defineText({ save: "保存", cancel: "取消" }, { cancel: "Cancel" });
  // @ts-expect-error the Chinese side lacks `save`
  const beyond = defineText({ cancel: "取消" }, { save: "Save", cancel: "Cancel" });
  // @ts-expect-error a sentence stands where facts are needed
  const deaf = defineText({ left: (days: number) => `还有${days}天` }, { left: 3 });
  expect([lacking, beyond, deaf]).toHaveLength(3);
});
