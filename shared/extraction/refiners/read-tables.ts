import { namesDuty, opensDuty } from "../parsers/duty-clauses.ts";
import { isUnit } from "../structure/cell-kinds.ts";
import { type ColumnRole, saysTask } from "../structure/column-roles.ts";
import type { Months } from "../structure/month-context.ts";
import type { Block } from "../structure/outline.ts";
import { sentencesOf } from "../structure/sentences.ts";
import type { TableCell, TableRow } from "../structure/table-row.ts";
import { cellUnitsIn } from "../structure/unit-statements.ts";
import { LONGEST_TITLE } from "../titles/fit-title.ts";
import { giveSubjects } from "../subjects/give-subjects.ts";
import { acts, hasEachPrefix, subjectOf } from "../subjects/find-subject.ts";
import { isName } from "../subjects/heading-subjects.ts";
import type { Span } from "../text/span.ts";
import { isDoing, isVerb } from "../words/speech.ts";
import { readSentence } from "./read-sentence.ts";
import { type Reading, requirement } from "./reading.ts";
import { type PlanText, SentenceView } from "./sentence-view.ts";
import { itemsIn, withoutNumber } from "./table/cell-items.ts";
import { scheduleIn } from "./table/cell-schedule.ts";
import { splitAtBlanks, splitAtStops } from "./table/cell-entries.ts";
import { type CellTime, timesIn } from "./table/cell-times.ts";
import { dayIn, festivalIn } from "./table/days-in-cell.ts";
import { SAYS_LITTLE, coveredBelow } from "./table/covered-targets.ts";
import { PERIODS, everyPeriod, saidOnce } from "./table/row-periods.ts";
import { measuresIn } from "./table/read-measures.ts";
import { type RowTimes, isCalendar, sectionOf, timesOfRows } from "./table/row-times.ts";

export interface TableContext extends PlanText {
  readonly masked: string;
}

/** Duties of a table: one a row, or one for each number, date, point or month that the row lists. */
export function readTableRows(found: readonly TableRow[], months: Months | null, context: TableContext): Reading[] {
  const wordsOf = ({ span }: TableCell) => context.masked.slice(span.start, span.end).replace(/\s+/g, "");
  const rows = found.map((row) => withProse(row, wordsOf, context));
  const times = timesOfRows(rows, { planYear: context.planYear, months, wordsOf });
  let above: readonly Span[] = [];
  return rows.flatMap((row, index) => {
    const place = new RowPlace(
      row,
      times[index] ?? NO_TIMES,
      above,
      context,
      coveredBelow(row, rows[index + 1], wordsOf),
    );
    place.dismissNumbers();
    above = place.leads;
    return isTotal(row, wordsOf) || sectionOf(row, wordsOf) !== null ? [] : place.read();
  });
}

/** A cell that tells in sentences what is done when is no time of its row, but says how the task is done. */
const withProse = (row: TableRow, wordsOf: (cell: TableCell) => string, context: TableContext): TableRow =>
  row.cells.some((cell) => isProse(cell, wordsOf(cell), context))
    ? {
        ...row,
        cells: row.cells.map((cell) => (isProse(cell, wordsOf(cell), context) ? { ...cell, role: "detail" } : cell)),
      }
    : row;

const isProse = ({ role, span }: TableCell, words: string, { masked, segmenter }: TableContext): boolean =>
  role === "time" &&
  words.length > LONGEST_TIME &&
  /[，；。]/.test(words) &&
  segmenter.wordsIn(words).some(isDoing) &&
  scheduleIn(masked, span, segmenter).length === 0;
/** Times that a cell lists are shorter, all together. */
const LONGEST_TIME = 30;

const NO_TIMES: RowTimes = { times: [], cells: [], stated: false, lasts: false };
const NO_TIME: CellTime = { due: null, period: null, month: null };

const TOTAL = /^(?:合计|总计|小计|共计|累计)[：]?$/;

/** 合计 | | 30: sums up the rows above. */
const isTotal = ({ cells }: TableRow, wordsOf: (cell: TableCell) => string): boolean =>
  cells.slice(0, 3).some((cell) => TOTAL.test(wordsOf(cell)));

const MARKED = /^[√✓✔●○■★☆▲△◎]$/;

/** Reads one row of a table with all its cells. */
class RowPlace {
  readonly #row: TableRow;
  readonly #context: TableContext;
  readonly #times: RowTimes;
  /** The units that lead the row, from its own cell, or from the merged cell above that covers the row, too. */
  readonly leads: readonly Span[];
  readonly #common: Pick<Reading, "block" | "units"> & Partial<Pick<Reading, "subject">>;

  /** The targets of the row that the next row repeats. */
  readonly #covered: readonly TableCell[];

  constructor(
    row: TableRow,
    times: RowTimes,
    above: readonly Span[],
    context: TableContext,
    covered: readonly TableCell[] = [],
  ) {
    this.#covered = covered;
    this.#row = row;
    this.#times = times;
    this.#context = context;
    this.leads = this.#goesOn() ? above : this.#unitsOf("lead");
    this.#common = this.#place();
  }

  /** Serial numbers and points of an assessment are no figures of a duty. */
  dismissNumbers(): void {
    for (const { span } of this.#filled("number")) this.#context.dismiss(span, "ordinal");
    for (const { span } of this.#filled("score")) this.#context.dismiss(span, "ranking");
    for (const { span } of this.#covered) this.#context.dismiss(span, "reference");
    for (const { span } of [...this.#filled("other"), ...this.#filled("counter")])
      this.#context.dismiss(span, "description");
    if (this.#times.lasts) for (const span of this.#times.cells) this.#context.dismiss(span, "description");
  }

  read(): Reading[] {
    const main = this.#main();
    const time = this.#filled("time").find(({ span }) => this.#times.cells.some(({ start }) => start === span.start));
    const schedule = time === undefined ? [] : scheduleIn(this.#context.masked, time.span, this.#context.segmenter);
    const inMonths = this.#filled("period").flatMap((cell) => this.#inPeriod(cell, main));
    const marks = this.#marks(main);
    const planned = schedule.flatMap(({ time: at, words }) =>
      this.#activity(words, this.#timesAt(this.#words(at))[0] ?? NO_TIME).map((one) => this.#namedBy(one, main)),
    );
    const counted = saidOnce(
      [...this.#filled("measure"), ...this.#countsInTime()].flatMap((cell) =>
        cell === main || this.#covered.includes(cell) ? [] : this.#measured(cell, main),
      ),
    );
    const hasDays = planned.length + inMonths.length + marks.length > 0;
    const own = hasDays ? [] : this.#mains(main).flatMap((cell) => this.#ofMain(cell, counted));
    const said = [...own, ...planned, ...inMonths, ...marks, ...counted.filter((duty) => !isSame(duty, own))];
    const found = [...(planned.length > 0 ? this.#countsBeside(said) : []), ...said];
    return found.map((reading) => ({ ...this.#common, ...reading, block: this.#common.block }));
  }

  /** 新建基地2家 | 3月：选址；6月：开工: the number of the task beside its schedule, where no other cell repeats it. */
  #countsBeside = (said: readonly Reading[]): Reading[] =>
    this.#row.cells
      .filter(({ role, span }) => (role === "task" || role === "detail") && HAN.test(this.#words(span)))
      .flatMap(({ span }) => this.#sentences(span, NO_TIME))
      .filter(
        (duty) =>
          duty.requirement.count !== null &&
          this.#context.segmenter.wordsIn(this.#words(duty)).some(isDoing) &&
          !isSame(duty, said),
      );

  /** 全年12场 under 时间: a number, and no time that the row is due at. */
  #countsInTime = (): TableCell[] =>
    this.#times.times.length > 0
      ? []
      : this.#filled("time").filter(
          ({ span }) => /\d[^月日年]/.test(this.#words(span)) && !/\d[月日]/.test(this.#words(span)),
        );

  /** The cell of the task: the last of several, because columns go from the whole to its parts. */
  #main(): TableCell | undefined {
    const wordy = (role: ColumnRole) => this.#filled(role).filter(({ span }) => HAN.test(this.#words(span)));
    const finest = this.#row.cells.findLast(({ role, span }) => saysTask(role) && HAN.test(this.#words(span)));
    return finest ?? (this.#hasRole() ? undefined : wordy("measure")[0]);
  }

  /** Adjacent cells that each name an event; else the cell of the task. */
  #mains(main: TableCell | undefined): readonly TableCell[] {
    const activities = this.#filled("activity").filter(({ span }) => HAN.test(this.#words(span)));
    return activities.length > 0 ? activities : main === undefined ? [] : [main];
  }

  #hasRole = (): boolean => this.#row.cells.some(({ role }) => saysTask(role));

  /** The duties of the task's cell, at each of the row's times. */
  #ofMain(main: TableCell, counted: readonly Reading[]): Reading[] {
    const times = this.#times.times.length === 0 ? [NO_TIME] : this.#times.times;
    const items = itemsIn(this.#context.masked, main.span);
    const planned = items.length > 0 ? [] : scheduleIn(this.#context.masked, main.span, this.#context.segmenter, true);
    if (planned.length > 0 && this.#sentences(main.span, times[0] ?? NO_TIME).length < planned.length)
      return planned.flatMap(({ time, words }) =>
        this.#activity(words, this.#timesAt(this.#words(time))[0] ?? times[0] ?? NO_TIME).map((duty) => ({
          ...duty,
          parts: [...duty.parts, time],
        })),
      );
    const parts =
      items.length > 0 ? items : this.#partsOf(main).map((part) => withoutNumber(this.#context.masked, part));
    // A number beside several times is due at the last of them.
    const last = times.at(-1) ?? NO_TIME;
    const found = parts.flatMap((part) => {
      const read = this.#sentences(part, last);
      if (read.length > 0) return read;
      if (counted.length > 0) return [];
      return times.flatMap((time) => this.#activityAt(part, time));
    });
    return parts.length === 1 ? found.map((reading) => this.#named(reading, main)) : found;
  }

  /**
   * In a calendar blanks and ； separate the entries of a month. Elsewhere a blank is a wrapped line, and ； continues
   * the entry.
   */
  #partsOf({ span }: TableCell): Span[] {
    const [time] = this.#times.times;
    const entries = isCalendar(this.#row) ? splitAtStops(this.#context.masked, span) : [];
    if (entries.length > 1) return entries;
    return isCalendar(this.#row) && (time?.month ?? null) !== null ? splitAtBlanks(this.#context.masked, span) : [span];
  }

  /** 3月：启动 in a column of times tells too little without the task of its row. */
  #namedBy = (reading: Reading, main: TableCell | undefined): Reading =>
    main !== undefined && reading.name === undefined && this.#words(reading).length <= LONGEST_VERB
      ? { ...reading, name: main.span }
      : reading;

  /** The words of other columns name a bare count, or a word that tells too little. */
  #named(reading: Reading, main: TableCell): Reading {
    const task = this.#row.cells.findLast(
      ({ role, span }) =>
        saysTask(role) && role !== "activity" && span.start < main.span.start && HAN.test(this.#words(span)),
    );
    const words = this.#words(reading);
    const isEntry = reading.rules.includes("table-row");
    const isProse = words.length > LONGEST_TITLE && isEntry;
    const saysLittle = words.length < SAYS_LITTLE || (words.length === SAYS_LITTLE && !isEntry);
    return task !== undefined && !MOTTO.test(this.#words(task.span)) && (saysLittle || isProse)
      ? { ...reading, name: task.span }
      : reading;
  }

  /** The numbers of a column of their own, which count the subject of the row. */
  #measured(cell: TableCell, main: TableCell | undefined): Reading[] {
    const time = this.#times.times.at(-1);
    const read = this.#sentences(cell.span, time ?? NO_TIME).filter(({ requirement: { kind } }) => kind !== "deadline");
    const counts = read.length > 0 ? read : this.#counts(cell, time ?? NO_TIME, main);
    return counts.map((reading) => {
      const hasName = this.#hasName(this.#words(reading).replace(MEASURE, ""));
      if (main === undefined || hasName) return reading;
      const whole = counts.length === 1 && main.span.end <= reading.start ? { start: main.span.start } : {};
      return { ...reading, ...whole, name: main.span };
    });
  }

  /** 新增 of 新增80人: verbs alone do not name the counted thing. */
  #hasName = (words: string): boolean =>
    words.length >= SAYS_ENOUGH &&
    !(words.length <= LONGEST_VERB && this.#context.segmenter.wordsIn(words).every(isVerb));

  #counts(cell: TableCell, time: CellTime, main: TableCell | undefined): Reading[] {
    const words = this.#words(cell.span);
    // More words beside the number would have been read already if they asked for something.
    if (words.replace(MEASURE, "").length > SAYS_LITTLE) return [];
    const counter = this.#filled("counter").map(({ span }) => this.#words(span))[0] ?? null;
    const [rhythm] = this.#times.times.length === 0 ? this.#timesAt(RHYTHM.test(words) ? `每${words}` : "") : [];
    if (rhythm !== undefined && main !== undefined)
      return this.#activityAt(main.span, rhythm).map((duty) => ({ ...duty, parts: [...duty.parts, cell.span] }));
    return measuresIn(this.#context, cell, main === undefined ? "" : this.#words(main.span), counter).map(
      ({ start, end, requirement: asked }) =>
        this.#atTime(
          {
            start,
            end,
            block: this.#row.block,
            parts: [cell.span],
            requirement: asked,
            stated: ["count"],
            implied: asked.period === null ? ["year"] : [],
            rules: ["amount"],
          },
          time,
        ),
    );
  }

  /** The duties in the words or numbers of a column of a month, a quarter or a year. */
  #inPeriod(cell: TableCell, main: TableCell | undefined): Reading[] {
    const words = this.#words(cell.span);
    const time = this.#timesAt(cell.head)[0];
    if (time === undefined || MARKED.test(words)) return [];
    if (words.length > SAYS_LITTLE || !/\d/.test(words)) return HAN.test(words) ? this.#activity(cell.span, time) : [];
    return this.#counts(cell, time, main).map((reading) =>
      main === undefined ? reading : { ...reading, name: main.span },
    );
  }

  /** The duties of ticks in columns of months or quarters; where every column is ticked, the duty has the period of the columns. */
  #marks(main: TableCell | undefined): Reading[] {
    const columns = this.#row.cells.filter(({ role }) => role === "period");
    const ticked = columns.filter(({ span }) => MARKED.test(this.#words(span)));
    if (main === undefined || ticked.length === 0) return [];
    const period = ticked.length === columns.length ? PERIODS.get(columns.length) : undefined;
    const parts = [main.span, ...ticked.map(({ span }) => span)];
    if (period !== undefined)
      return [
        {
          ...this.#bare(main.span),
          parts,
          requirement: requirement({ kind: "cadence", count: 1, comparator: "=", unit: "次", period }),
          stated: ["period"],
        },
      ];
    return ticked.flatMap((cell) =>
      this.#timesAt(cell.head)
        .flatMap((time) => this.#activityAt(main.span, time))
        .map((duty) => ({ ...duty, parts })),
    );
  }

  /** The duties in a stretch, or the stretch itself as a duty at its time. */
  #activity(span: Span, time: CellTime): Reading[] {
    const items = itemsIn(this.#context.masked, span);
    return (items.length > 0 ? items : [span]).flatMap((item) => {
      const read = this.#sentences(item, time);
      return read.length > 0 ? read : this.#activityAt(item, time);
    });
  }

  /** Duties that the sentences of a stretch state themselves: numbers, dates, rhythms, events. */
  #sentences(span: Span, time: CellTime): Reading[] {
    const block: Block = { ...this.#row.block, ...span };
    const isTimed = time.due !== null || time.period !== null;
    let carried: Parameters<typeof giveSubjects>[2] = { who: null };
    const read = sentencesOf(this.#context.masked, block).map((sentence) => {
      const view = new SentenceView(sentence, this.#context);
      const given = giveSubjects(view, readSentence(view), carried);
      carried = given.carried;
      return { sentence, readings: given.readings.filter((reading) => !isTimed || !this.#isNamedDay(reading)) };
    });
    if (read.every(({ readings }) => readings.length === 0)) return [];
    return read.flatMap(({ sentence, readings }) => {
      if (readings.length > 0) return readings.map((reading) => this.#atTime(reading, time));
      const words = this.#context.original.slice(sentence.start, sentence.end);
      return opensDuty(words) || namesDuty(words) ? this.#activityAt(sentence, time) : [];
    });
  }

  /** 元宵节登塔: beside the row's own time a festival only names what is held. */
  #isNamedDay = ({ parts: [date], requirement: { kind } }: Reading): boolean =>
    kind === "deadline" && !/[\d月季年]/.test(date === undefined ? "" : this.#words(date));

  /** A duty without a number of its own, at its time. */
  #activityAt({ start, end }: Span, time: CellTime): Reading[] {
    const span = { start, end };
    if (end - start < FEWEST) return [];
    const due = dayIn(this.#context, span, time) ?? festivalIn(this.#context, span, time.month) ?? time.due;
    const bare = { ...this.#bare(span), ...this.#doer(span) };
    if (due) return [{ ...bare, requirement: requirement({ kind: "deadline", due }), ...this.#said("due") }];
    if (!time.period) return [bare];
    const { period, pattern } = time.period;
    return [
      {
        ...bare,
        requirement: requirement({ kind: "cadence", count: 1, comparator: "=", unit: "次", period, pattern }),
        ...this.#said("period"),
      },
    ];
  }

  /** 各教研组上交计划: the cell names the subject with the activity. */
  #doer({ start, end }: Span): Partial<Pick<Reading, "subject">> {
    const block: Block = { ...this.#row.block, start, end };
    const [sentence] = sentencesOf(this.#context.masked, block);
    const view = sentence && new SentenceView(sentence, this.#context);
    const [clause] = view?.clauses ?? [];
    const who = view === undefined || clause === undefined ? null : subjectOf(view, clause);
    return view === undefined || who === null || clause === undefined || !acts(view, who, clause)
      ? {}
      : { subject: { start: who.start, end: who.end } };
  }

  #bare({ start, end }: Span): Reading {
    return {
      start,
      end,
      block: this.#row.block,
      parts: [{ start, end }, ...this.#timeCells()],
      requirement: requirement({ kind: "standing" }),
      stated: [],
      implied: [],
      rules: ["table-row"],
    };
  }

  /** The cells with the times, those of a beginning included. */
  #timeCells = (): readonly Span[] =>
    this.#times.times.length === 0 ? [] : [...this.#times.cells, ...this.#filled("time").map(({ span }) => span)];

  #said = (part: "due" | "period"): Pick<Reading, "stated" | "implied"> =>
    this.#times.stated || this.#times.times.length === 0
      ? { stated: [part], implied: [] }
      : { stated: [], implied: [part] };

  /** A number without a time of its own gets that of the row. */
  #atTime(reading: Reading, time: CellTime): Reading {
    const { kind, due, period } = reading.requirement;
    const parts = [...reading.parts, ...this.#timeCells()];
    if (kind !== "quantity" && kind !== "percent") return { ...reading, parts };
    if (time.period !== null && kind === "quantity")
      return {
        ...reading,
        parts,
        requirement: {
          ...reading.requirement,
          ...everyPeriod(reading.requirement.count, period ?? time.period.period),
          pattern: time.period.pattern,
        },
      };
    const isOpen = due === null || (kind === "percent" && reading.stated.every((part) => part !== "due"));
    return isOpen && time.due !== null
      ? {
          ...reading,
          parts,
          requirement: { ...reading.requirement, due: time.due },
          rules: [...reading.rules, "row-time"],
        }
      : { ...reading, parts };
  }

  #timesAt = (words: string): CellTime[] => timesIn(words, "", { year: this.#context.planYear, months: null });

  #filled = (role: ColumnRole): TableCell[] =>
    this.#row.cells.filter((cell) => cell.role === role && cell.span.end > cell.span.start);

  #words = ({ start, end }: Span): string => this.#context.masked.slice(start, end).replace(/\s+/g, "");

  #unitsOf = (role: ColumnRole): Span[] =>
    this.#filled(role).flatMap(({ span }) => cellUnitsIn(this.#context.original, span));

  /** Whether a cell continues: a merged one, or a blank one that groups the tasks behind it (部门 | 工作内容). */
  #goesOn(): boolean {
    const cells = this.#row.cells.filter(({ role }) => role === "lead");
    const task = this.#row.cells.findIndex(({ role }) => saysTask(role));
    const isGroup = this.#row.cells.findIndex(({ role }) => role === "lead") < task;
    return cells.length > 0 && this.#filled("lead").length === 0 && (isGroup || cells.some(({ isMerged }) => isMerged));
  }

  /**
   * The number of the row is the item and its columns name the units; 各支部 in such a column is the subject, each of
   * them.
   */
  #place(): Pick<Reading, "block" | "units"> & Partial<Pick<Reading, "subject">> {
    const { original } = this.#context;
    const number = this.#filled("number")[0]?.span;
    const { leads } = this;
    const named = this.#unitsOf("person");
    const persons = named.filter(({ start, end }) => isUnit(original.slice(start, end)));
    const block = this.#row.block;
    const each =
      leads.find(({ start, end }) => hasEachPrefix(original.slice(start, end))) ??
      named.find(
        (name) => !persons.includes(name) && isName(original.slice(name.start, name.end), this.#context.segmenter),
      );
    return {
      block: { ...block, item: number ? original.slice(number.start, number.end) : block.item },
      units: [...leads, ...(leads.length === 0 ? persons : []), ...this.#unitsOf("supporting")],
      ...(each && { subject: each }),
    };
  }
}

/** 入学教育月: the motto of a month, which is no activity. */
const MOTTO = /[\u3400-\u9fff]{2}[月周]$/;
const HAN = /[\u3400-\u9fff]{2}/;
const FEWEST = 2;
const SAYS_ENOUGH = 2;
const LONGEST_VERB = 2;
/** A number with the words that belong to it. */
const MEASURE =
  /(?:全覆盖|不少于|不低于|至少|达到|≥|约|全年|年内|每(?:半?年|季度?|月|周|学期))|(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)[\u3400-\u9fff%]{0,2}|[以及]上|\/[年季月周]|[（），、；。]/g;
/** 月 under 频次. */
const RHYTHM = /^(?:日|周|月|季度?|半年|年|学期)$/;
/** A result that repeats the number of the task. */
const isSame = ({ requirement: { count, unit } }: Reading, others: readonly Reading[]): boolean =>
  others.some((other) => other.requirement.count === count && other.requirement.unit === unit && count !== null);
