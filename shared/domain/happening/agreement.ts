import { beyondDoubt } from "./accounted-for.ts";
import { actDoubt } from "./act-agreement.ts";
import { attendingDoubt } from "./attending.ts";
import type { StatedDay } from "./chosen-occurrence.ts";
import type { Doubt } from "./doubt.ts";
import type { DutyReading } from "./duty-reading.ts";
import { objectDoubt, periodDoubt } from "./object-agreement.ts";
import { isSameText } from "./plain-text.ts";
import type { TitlePart } from "./title-part.ts";
import { whoDoubt } from "./who-agreement.ts";

export type Agreement =
  /** `named`: the parts of the duty that the title names. */
  | { readonly fits: true; readonly named: ReadonlySet<string> }
  /** `closeness` tells how much of the duty the title has all the same. */
  | { readonly fits: false; readonly doubt: Doubt; readonly closeness: number };

/** Whether kind, object and subject of one thing that a title names agree with a duty. */
export function agreementOf(part: TitlePart, duty: DutyReading, stated: StatedDay): Agreement {
  const named = new Set<string>();
  const doubt =
    actDoubt(part, duty, named) ??
    objectDoubt(part, duty, named) ??
    periodDoubt(stated, duty, named) ??
    whoDoubt(part, duty, named) ??
    attendingDoubt(part, duty) ??
    beyondDoubt(part, duty);
  if (doubt !== null) {
    const shared = [...duty.title.topics.keys()].filter((topic) => part.topics.has(topic));
    return { fits: false, doubt, closeness: Math.max(named.size, shared.length) };
  }
  if (isSameText(part, duty)) named.add("its very words");
  return { fits: true, named };
}
