import type { OmissionKind, PlaceReason } from "../../domain/reading/accounted.ts";

export const placeReasonsInEnglish: Readonly<Record<PlaceReason, string>> = {
  count: "a number of things, but not what is to be done or when",
  length: "a length or an amount of money; whether it asks for something is not clear",
  date: "a date, but not what is due on it",
  period: "a rhythm, but not what is to be done or how often",
  number: "a number without a unit: people, times and hours are all possible",
  event: "it seems to begin with an event, but not what is to be done",
  formula: "the cell is a formula, and the file holds no value",
  history: "an earlier year, or what is past",
  penalty: "the limit of a penalty",
  quorum: "how many must be present or agree",
  threshold: "a limit from which on something counts",
  price: "a price or an amount of money",
  slogan: "a number within a motto",
  description: "it describes how things are and asks for nothing",
  ranking: "a rank",
  team: "the size of a team",
  part: "part of a duty that was read",
  rate: "a rate or a standard",
  example: "an example",
  question: "a question",
  document: "a document's number or name",
  "page-date": "the date of signature, or of the page",
  term: "the length of a term",
  reference: "it refers to something and asks for nothing",
  name: "part of a name",
  heading: "a heading",
  ordinal: "an ordinal",
  review: "a part that looks back",
};

const of = (single: string, many: string) => (n: number) => `${n} ${n === 1 ? single : many}`;

export const omissionsInEnglish: Readonly<Record<OmissionKind, (count: number) => string>> = {
  "page-without-text": of("page without text (perhaps a scan)", "pages without text (perhaps scans)"),
  picture: of("picture", "pictures"),
  embedded: of("chart or other embedded object", "charts or other embedded objects"),
  "text-box": of("text box", "text boxes"),
  "automatic-number": () => "automatic numbers (in a .doc they are no text)",
  formula: of("formula without a value", "formulas without a value"),
  "deleted-text": of(
    "stretch deleted with changes tracked (what was inserted is read)",
    "stretches deleted with changes tracked (what was inserted is read)",
  ),
  "hidden-text": of("stretch of hidden text", "stretches of hidden text"),
  "hidden-sheet": of("hidden sheet", "hidden sheets"),
  "hidden-cells": of("hidden row or column", "hidden rows or columns"),
  note: of("note or comment", "notes and comments"),
};
