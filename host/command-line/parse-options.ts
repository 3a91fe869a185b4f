import { type PlainDate, isPlainDate } from "../../shared/domain/date/plain-date.ts";
import { UsageError } from "./failures.ts";
import type { CliTexts } from "../../shared/words/cli.ts";

/** As long as the name in the settings. */
const LONGEST_NAME = 50;

/** Readers of option values; each throws a {@link UsageError} that names the option and its expected form. */
export const dayOption =
  (texts: CliTexts, option: string) =>
  (value: string): PlainDate => {
    if (!isPlainDate(value)) throw new UsageError(texts.wrongDay(option, value));
    return value;
  };

export const nameOption =
  (texts: CliTexts, option: string) =>
  (value: string): string => {
    const name = value.trim();
    if (name === "" || name.length > LONGEST_NAME || /\p{C}/u.test(name))
      throw new UsageError(texts.wrongName(option, LONGEST_NAME));
    return name;
  };

export const monthOption =
  (texts: CliTexts, option: string) =>
  (value: string): string => {
    if (!isPlainDate(`${value}-01`)) throw new UsageError(texts.wrongMonth(option, value));
    return value;
  };

export const wholeNumberOption =
  (texts: CliTexts, option: string, first: number, last: number) =>
  (value: string): number => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= first && number <= last)) throw new UsageError(texts.wrongNumber(option, value, first, last));
    return number;
  };

export const choiceOption =
  <const Choice extends string>(texts: CliTexts, option: string, choices: readonly Choice[]) =>
  (value: string): Choice => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw new UsageError(texts.wrongChoice(option, value, choices));
    return chosen;
  };

/** Collects an option that may be given several times. */
export const repeatable = (value: string, before: readonly string[] = []): string[] => [...before, value];
