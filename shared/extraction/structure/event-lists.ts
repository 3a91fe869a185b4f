import type { Block } from "./outline.ts";

const LEAD_IN =
  /(?:下列|以下|下述|如下)(?:几种|[\d一二三四五六七八九十]种|特殊|主要)?(?:情况|情形|时机)(?:之一)?[^。；]{0,40}：$|(?:必谈|必访|必报|必查)”?(?:情形|情况|内容|对象)?[^。；]{0,20}：$/;
/** The lead-in of a list whose entries are all events. */
const ASKS = /(?:应当?|必须|须|要|由[^，。；]{2,20}(?:进行|组织|负责)|及时)[^。；]{0,30}：$/;
/** Words of sanctions and permissions: a list below them names no duties. */
const SANCTION =
  /追究|处分|问责|取消|不得|不予|不能|不宜|可以|扣分|一票否决|视为|认定|警告|除名|劝退|停止|暂缓|免职|撤销|淘汰|解除/;
const EVENT = /(?:时|的|后|前)[；。，]?$/;

/** The activity that the lead-in asks for at each event. */
const TOPIC = /谈心谈话|约谈|谈话|走访慰问|走访|慰问|家访|报告|报备|检查|评估|审计/;

/**
 * The blocks, by index, that list events under a lead-in: 有下列情况之一的，应当谈话：（一）岗位变动时；…, with the activity that is asked
 * for; empty where no word tells it.
 */
export function listedEventsOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, string> {
  const listed = new Map<number, string>();
  let topic = "";
  let level: number | null = null;
  let open = false;
  let asks = false;
  blocks.forEach((block, index) => {
    const line = text.slice(block.start, block.end);
    if (open && block.level !== null && (level === null || block.level === level) && (asks || EVENT.test(line))) {
      level = block.level;
      listed.set(index, topic);
      return;
    }
    open = line.endsWith("：") && LEAD_IN.test(line) && !SANCTION.test(line);
    asks = open && ASKS.test(line);
    topic = TOPIC.exec(line)?.[0] ?? "";
    level = null;
  });
  return listed;
}
