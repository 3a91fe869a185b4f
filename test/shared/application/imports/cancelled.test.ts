import { describe, expect, test } from "vitest";
import { failureOf, memoryCore, textFile } from "../../../support/memory-core.ts";

const PLAN = `西山市科学技术协会2026年工作要点

1.每月召开1次例会。（责任单位：办公室）
2.全年开展走访不少于6次。（责任单位：办公室）
3.自查工作3月15日前完成。（责任单位：办公室）

2026年4月20日
`;

describe("a reading that is cancelled", () => {
  const open = (client: ReturnType<typeof memoryCore>["client"], ticket: string) =>
    client.imports.open({ file: textFile(PLAN), ticket });

  test.each([
    ["while it waits", 0],
    ["while it reads", 1],
  ])("%s keeps nothing", async (_, turns) => {
    const { client, ports } = memoryCore();
    const reading = failureOf(open(client, `t${turns}`));
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
    await client.imports.cancel({ ticket: `t${turns}` });
    expect(await reading).toMatchObject({ code: "cancelled" });
    expect(await client.imports.list({})).toEqual([]);
    expect(ports.published).toEqual([]);
  });

  test("another one goes on, and the same file can be read afterwards", async () => {
    const { client } = memoryCore();
    await client.imports.cancel({ ticket: "other" });
    expect((await open(client, "this")).candidates).toBe(3);
  });
});
