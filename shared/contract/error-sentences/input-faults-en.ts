import type { InputFault } from "../../domain/errors.ts";

const INPUT: Readonly<Record<InputFault, string>> = {
  "below-zero": "must be above 0",
  negative: "must not be below 0",
  "no-such-day": "no such day",
  "empty-base": "the base is empty",
  "too-many-decimals": "at most three decimals",
  "counts-for-itself": "a duty cannot count for itself, not even through others",
  "not-a-number": "not a number to be reached",
  "same-periods": "the duty's rule has the same periods, the two could not be told apart",
  "not-a-group": "not a group",
  "group-in-group": "a group cannot be in a group",
  "already-a-member": "they are in the group on those days",
  "group-has-members": "the group has members",
  "name-taken": "there is a unit, role or group of that name",
  "no-event-starts-it": "no event starts this duty",
  "not-a-quota": "not a quota",
  "filled-by-activities": "a quota is filled by activities and cannot be closed",
  "no-opening-balance": "only a number of sessions or hours has an opening balance",
  "not-a-percentage": "not a percentage",
  "not-in-base": "not in the base",
  "credited-twice": "credited twice",
  "activity-withdrawn": "the activity was withdrawn",
  "no-hours-asked": "no hours are asked for on that day",
  "outside-period": "outside the period",
  "before-today": "before today",
  "whole-period-member": "they belong to the group for the whole period, so there is nothing to decide",
};

/** A fault in words; the schema's own words where it is none of ours. */
export const inputFaultInEnglish = (message: string): string => (isInputFault(message) ? INPUT[message] : message);

const isInputFault = (message: string): message is InputFault => Object.hasOwn(INPUT, message);
