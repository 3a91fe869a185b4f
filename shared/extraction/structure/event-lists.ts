import type { Block } from "./outline.ts";

const LEAD_IN =
  /(?:下列|以下|下述|如下)(?:情况|情形|情况之一|情形之一|时机)[^。；]{0,40}[：:]$|(?:必谈|必访)[^。；]{0,20}[：:]$/;
/** Under these the list says what is punished, not what is to be done. */
const SANCTION = /追究|处分|问责|取消|不得|不予|扣分|一票否决/;
const EVENT = /(?:时|的|后|前)[；。，]?$/;

/** Indices of the blocks that list events under a lead-in: 有下列情况之一的，应当谈话：（一）岗位变动时；… */
export function listedEventsOf(text: string, blocks: readonly Block[]): ReadonlySet<number> {
  const listed = new Set<number>();
  let level: number | null = null;
  let open = false;
  blocks.forEach((block, index) => {
    const line = text.slice(block.start, block.end);
    if (open && block.level !== null && (level === null || block.level === level) && EVENT.test(line)) {
      level = block.level;
      listed.add(index);
      return;
    }
    open = LEAD_IN.test(line) && !SANCTION.test(line);
    level = null;
  });
  return listed;
}
