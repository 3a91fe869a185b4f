import type { Span } from "../text/span.ts";
import type { SentenceView } from "./sentence-view.ts";

const FIXED_FOR = /(?<!原)(?:定于|拟于|将于|计划于|截止(?:日期|时间)[为是]?)$/;
const BEFORE_AN_EVENT = /^[^，]{2,16}(?:之|以)?前(?:完成|报送|进行|结束|召开|上报)/;
const SESSION = /^的?[^，]{0,8}时间$/;

/** 定于10月26日 · 应在11月8日大会召开之前完成 · 11月2日下午的学习时间，: a day is appointed for what follows. */
export const isAppointed = (before: string, after: string): boolean =>
  FIXED_FOR.test(before) ||
  (/[在于]$/.test(before) && BEFORE_AN_EVENT.test(after)) ||
  (before === "" && SESSION.test(after));

const SUPERIORS =
  /^(?:习近平|总书记|党中央|中共中央|中央|国务院|全国人大|全国政协|[^，]{0,4}[省市]委)[^，]{0,16}(?:召开|主持|发表|印发|作出|通过|审议|强调)/;

/** 10月13日，省委常委会召开会议: what superiors did on that day is there to be studied. */
export const isReported = (view: SentenceView, next: Span | undefined): boolean =>
  next !== undefined && SUPERIORS.test(view.slice(next));
