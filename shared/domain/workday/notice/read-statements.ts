import { addDays, weekdayOf } from "../../date/plain-date.ts";
import { NoticeRefusal } from "./notice-fault.ts";
import type { NoticeItem } from "./notice-items.ts";
import type { Place, NoticeToken } from "./notice-tokens.ts";
import { type DayContext, readDays } from "./read-days.ts";
import { type Days, type Statement, isOneDay, lengthOf } from "./statement.ts";
import { TokenCursor } from "./token-cursor.ts";

/**
 * What an item says of its days, phrase by phrase. No date and no verb may be left over: a date of which nothing is said, or a
 * 上班 with no date, is what a damaged line leaves.
 *
 * @throws {NoticeRefusal}
 */
export function readStatements(item: NoticeItem, context: DayContext): Statement[] {
  const reader = new StatementReader(context);
  for (const sentence of item.sentences) reader.read(sentence);
  return reader.statements;
}

type Says = Statement["says"];

class StatementReader {
  readonly statements: Statement[] = [];
  readonly #context: DayContext;
  /** Days of which nothing has been said yet. */
  #pending: Days[] = [];
  #before: Days | null = null;
  #sentence: Sentence = newSentence(new TokenCursor([]));

  constructor(context: DayContext) {
    this.#context = context;
  }

  read(tokens: readonly NoticeToken[]): void {
    const cursor = new TokenCursor(tokens);
    this.#sentence = newSentence(cursor);
    for (let token = cursor.peek(); token; token = cursor.peek()) {
      if (token.kind === "date") this.#readDays();
      else {
        cursor.next();
        this.#take(token);
      }
    }
    this.#endSentence(tokens);
  }

  #readDays(): void {
    const { cursor } = this.#sentence;
    const token = cursor.peek();
    // 1月1日3日: the dash between two days is lost, and with it the days between.
    if (token && this.#pending.at(-1)?.end === cursor.previous?.end && this.#pending.length > 0)
      this.#nothingSaid(token);
    this.#pending.push(this.#nextDays(this.#pending));
    if (!this.#sentence.lasts) return;
    this.#sentence.lasts = false;
    this.#sentence.extends = null;
    this.#say("extended");
  }

  #nextDays(listed: readonly Days[]): Days {
    const days = readDays(this.#sentence.cursor, this.#before, listed, this.#context);
    this.#before = days;
    return days;
  }

  #take(token: NoticeToken): void {
    const sentence = this.#sentence;
    switch (token.kind) {
      case "and":
      case "comma":
      case "open":
      case "close":
      case "filler":
        return;
      case "name":
        if (sentence.restDays) sentence.namesBesides++;
        return;
      case "year":
        return this.#checkYear(token);
      case "lead":
        if (this.#pending.length > 0) this.#say(token.says);
        else sentence.lead = token.says;
        return;
      case "count":
        return this.#count(token);
      case "rest-days":
        sentence.restDays = true;
        if (token.count !== null) this.#checkCount(token.count, lengthOf(this.#pending), token);
        return;
      case "off":
        return this.#off(token);
      case "work":
        return this.#work(token);
      case "no-work":
        return this.#pending.length > 0 ? this.#say("no-work") : this.#restNotWorked(token);
      case "cancel":
        sentence.cancels = token;
        return;
      case "statutory":
        return this.#pending.length > 0 ? this.#say("statutory") : this.#repeats(token);
      case "with-weekend":
        return this.#withWeekend(token);
      case "move":
        return this.#move(token);
      case "swap":
        return this.#swap(token);
      case "extend":
        sentence.extends = token;
        return;
      case "to":
        if (!sentence.extends || this.#pending.length > 0) return this.#nothingSaid(token);
        sentence.lasts = true;
        return;
      case "date":
      case "weekday":
      case "lunar":
      case "from":
        return this.#nothingSaid(token);
    }
  }

  #off(token: NoticeToken): void {
    const { cursor } = this.#sentence;
    const words = this.#words(token);
    if (this.#pending.length > 0) this.#say("off", { inLieu: /补休|补假/u.test(words) || /^调休日?$/u.test(words) });
    else if (!cursor.has("extend")) this.#repeats(token);
  }

  #work(token: NoticeToken): void {
    const sentence = this.#sentence;
    if (this.#pending.length === 0) return this.#repeats(token);
    if (sentence.cancels) {
      sentence.cancels = null;
      return this.#say("no-work");
    }
    const [only] = this.#pending;
    const resumes = this.#pending.length === 1 && only !== undefined && isOneDay(only) && weekdayOf(only.first) < 6;
    this.#say(resumes ? "resumed" : "work");
  }

  /** A verb without days repeats the statement about earlier days: 对调上班, 调至5月4日休息. */
  #repeats(token: NoticeToken): void {
    const last = this.#lastOfSentence();
    const doubled = token.kind === "work" ? last?.says === "swapped" || last?.says === "moved" : last !== undefined;
    if (!doubled || (token.kind === "off" && (last?.says === "work" || last?.says === "resumed")))
      this.#nothingSaid(token);
  }

  /** 10月10日照常公休，不再上班: the rest day was to be worked. */
  #restNotWorked(token: NoticeToken): void {
    const last = this.#lastOfSentence();
    if (last?.says !== "off" || !last.days.every((days) => isOneDay(days) && weekdayOf(days.first) >= 6))
      return this.#nothingSaid(token);
    this.statements.splice(-1, 1, { ...last, says: "no-work", end: token.end });
  }

  #say(says: Says, more: Partial<Statement> = {}): void {
    const days = this.#pending;
    this.#pending = [];
    const sentence = this.#sentence;
    const { count } = sentence;
    sentence.count = null;
    sentence.spoken++;
    this.statements.push({
      ...spanOf(days, sentence.cursor),
      says,
      days,
      target: [],
      count: null,
      withWeekend: false,
      inLieu: false,
      ...more,
    });
    if (count !== null) this.#count(count);
  }

  #count(token: Extract<NoticeToken, { kind: "count" }>): void {
    const last = this.#lastOfSentence();
    if (last === undefined || this.#pending.length > 0) {
      if (this.#sentence.count) this.#nothingSaid(token);
      this.#sentence.count = token;
      return;
    }
    const [only] = last.days;
    const isSpanByLength = last.says === "off" && last.days.length === 1 && only?.isOpen;
    if (last.count !== null) return this.#checkCount(token.days, last.count, token);
    const days =
      isSpanByLength && only ? [{ ...only, last: addDays(only.first, token.days - 1), isOpen: false }] : last.days;
    this.statements.splice(-1, 1, { ...last, days, count: token.days, end: token.end });
  }

  #withWeekend(token: NoticeToken): void {
    if (this.#pending.length > 0) return this.#say("off", { withWeekend: true });
    const last = this.#lastOfSentence();
    if (last?.says !== "off") return this.#nothingSaid(token);
    this.statements.splice(-1, 1, { ...last, withWeekend: true, end: token.end });
  }

  /** 公休日调至…: as many days follow as precede; later days belong to the next phrase. */
  #move(token: NoticeToken): void {
    const last = this.#lastOfSentence();
    const next = this.#sentence.cursor.peek()?.kind;
    // 9月27日改为上班: the verb makes the statement.
    if (this.#pending.length > 0 && (next === "work" || next === "off")) return;
    if (this.#pending.length === 0 && last?.says === "work") {
      this.statements.splice(-1, 1, { ...last, says: "no-work" });
      return;
    }
    const days =
      this.#pending.length > 0 ? this.#pending : last?.says === "statutory" ? last.days : this.#nothingSaid(token);
    const needed = lengthOf(days) + this.#sentence.namesBesides;
    const target: Days[] = [];
    const { cursor } = this.#sentence;
    while (lengthOf(target) < needed && this.#standsBeforeDate()) target.push(this.#nextDays(target));
    this.#checkCount(needed, lengthOf(target), {
      start: days[0]?.start ?? token.start,
      end: cursor.previous?.end ?? token.end,
    });
    this.#pending = [...days];
    this.#say("moved", { target });
    this.#sentence.namesBesides = 0;
    this.#sentence.restDays = false;
  }

  /** Skips what joins the days of a list. */
  #standsBeforeDate(): boolean {
    const { cursor } = this.#sentence;
    const joins: readonly (string | undefined)[] = ["and", "comma", "open", "close", "filler"];
    while (joins.includes(cursor.peek()?.kind)) cursor.next();
    return cursor.peek()?.kind === "date";
  }

  #swap(token: NoticeToken): void {
    const weekend = this.#pending.filter(({ first }) => weekdayOf(first) >= 6);
    const weekdays = this.#pending.filter(({ first }) => weekdayOf(first) < 6);
    if (weekend.length === 0) this.#nothingSaid(token);
    this.#checkCount(lengthOf(weekend), lengthOf(weekdays), token);
    this.#pending = weekend;
    this.#say("swapped", { target: weekdays });
  }

  #checkYear(token: Extract<NoticeToken, { kind: "year" }>): void {
    const { noticeYear } = this.#context;
    if (token.year !== noticeYear)
      throw new NoticeRefusal({ kind: "other-year", expected: noticeYear, found: token.year }, token);
  }

  #checkCount(stated: number, counted: number, place: Place): void {
    if (stated !== counted) throw new NoticeRefusal({ kind: "count", stated, counted }, place);
  }

  #endSentence(tokens: readonly NoticeToken[]): void {
    if (this.#pending.length > 0 && this.#sentence.lead) this.#say(this.#sentence.lead);
    const { lead, cancels, count, extends: extension, spoken } = this.#sentence;
    const left = this.#pending[0] ?? cancels ?? count ?? extension ?? (lead && spoken === 0 ? tokens[0] : null);
    if (left) this.#nothingSaid(left);
  }

  #lastOfSentence(): Statement | undefined {
    return this.#sentence.spoken > 0 ? this.statements.at(-1) : undefined;
  }

  #words({ start, end }: Place): string {
    return this.#context.text.slice(start, end);
  }

  #nothingSaid(place: Place): never {
    throw new NoticeRefusal({ kind: "nothing-said", words: this.#words(place) }, place);
  }
}

/** The state of the sentence that is being read. */
interface Sentence {
  readonly cursor: TokenCursor;
  lead: "off" | "work" | null;
  /** A 共N天 that stands before its verb. */
  count: Extract<NoticeToken, { kind: "count" }> | null;
  /** 公休日 applies to the pending days. */
  restDays: boolean;
  /** Holidays that are moved together with rest days: 公休日及中秋节分别调至. */
  namesBesides: number;
  cancels: NoticeToken | null;
  extends: NoticeToken | null;
  /** 至 was read behind 延长: the day that follows is the last. */
  lasts: boolean;
  /** The number of statements of this sentence so far. */
  spoken: number;
}

const newSentence = (cursor: TokenCursor): Sentence => ({
  cursor,
  lead: null,
  count: null,
  restDays: false,
  namesBesides: 0,
  cancels: null,
  extends: null,
  lasts: false,
  spoken: 0,
});

const spanOf = (days: readonly Days[], cursor: TokenCursor): Place => ({
  start: days[0]?.start ?? 0,
  end: cursor.previous?.end ?? days.at(-1)?.end ?? 0,
});
