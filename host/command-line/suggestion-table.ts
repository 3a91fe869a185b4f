import type { Suggestion } from "../../shared/contract/schemas/activity.ts";
import { suggestionWords } from "../../shared/words/suggestions.ts";
import { textTable } from "./text-table.ts";
import type { CliTexts } from "../../shared/words/cli.ts";

/** What an activity could count for, one line each: the key for `--for`, the duty, what it changes and why. */
export const suggestionTable = (suggestions: readonly Suggestion[], texts: CliTexts): string =>
  suggestions.length === 0
    ? `${texts.suggestions.none}\n`
    : textTable(
        suggestions.map((suggestion) => [
          ...columnsOf(suggestion),
          suggestionWords(suggestion.reason, texts.suggestions.locale),
        ]),
      );

/** A duty without its event has no key yet, so the id of the duty is printed. */
const columnsOf = (suggestion: Suggestion): string[] =>
  suggestion.recurrenceId === null
    ? [suggestion.obligationId, suggestion.title, "", "", ""]
    : [
        `${suggestion.obligationId}:${suggestion.recurrenceId}:${suggestion.subjectId}`,
        suggestion.title,
        suggestion.periodLabel,
        suggestion.subject,
        `${suggestion.before} → ${suggestion.after} / ${suggestion.needed}${suggestion.unit}`,
      ];
