import type { DutyClient } from "./client.ts";
import { effectsOf, isWriteName } from "./procedure-list.ts";
import type { DutyEvent } from "./events.ts";
import { DutyError } from "../domain/errors.ts";

/** Another program has the folder: that one publishes. */
const READ_ONLY: readonly string[] = ["data-locked", "data-read-only"];

/** Writes that follow each other at once are published once. */
const CALM_MS = 1_500;
/** A start belongs to the page. */
const AFTER_START_MS = 5_000;
/** A share that was away may be back. */
const AGAIN_MS = 10 * 60_000;

/** What changes a publication itself. */
const OWN: ReadonlySet<string> = new Set(["publications.add", "publications.change"]);

export interface PublishingSurroundings<Timer> {
  readonly client: DutyClient;
  /** The door's own; `shared` has no timers. */
  readonly setTimeout: (call: () => void, milliseconds: number) => Timer;
  readonly clearTimeout: (timer: Timer) => void;
  /** Registers for what the core and the door publish. @returns Ends it. */
  readonly subscribe: (listener: (event: DutyEvent) => void) => () => void;
  /** Hears of what no line of a publication tells; the watch goes on. */
  readonly onTrouble: (error: unknown) => void;
}

/** Whether a write with that name may move a date that a calendar shows, or says what calendars are published. */
export const movesDates = (procedure: string): boolean =>
  OWN.has(procedure) || (isWriteName(procedure) && effectsOf(procedure).stale !== "nothing");

/**
 * Publishes the calendars at the start, after each write that moves dates, on each new day, and again where the last attempt failed.
 *
 * @returns a function that ends the watch.
 */
export function watchPublications<Timer>(door: PublishingSurroundings<Timer>): () => void {
  const { publications } = door.client;
  let isOver = false;
  let isWanted = false;
  let isRunning = false;
  let timer = door.setTimeout(publish, AFTER_START_MS);
  const unsubscribe = door.subscribe((event) => {
    if (event.type === "day-changed" || (event.type === "data-changed" && movesDates(event.procedure))) soon();
  });
  return end;

  function end(): void {
    isOver = true;
    door.clearTimeout(timer);
    unsubscribe();
  }

  function soon(): void {
    if (isOver) return;
    if (isRunning) isWanted = true;
    else waitFor(CALM_MS);
  }

  function waitFor(milliseconds: number): void {
    door.clearTimeout(timer);
    timer = door.setTimeout(publish, milliseconds);
  }

  function publish(): void {
    if (!isOver && !isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    isWanted = false;
    const hasTrouble = await refresh().catch((error: unknown) => {
      if (error instanceof DutyError && READ_ONLY.includes(error.code)) end();
      else door.onTrouble(error);
      return false;
    });
    isRunning = false;
    if (isOver) return;
    if (isWanted) waitFor(CALM_MS);
    else if (hasTrouble) waitFor(AGAIN_MS);
  }

  /** @returns whether something could not be published. */
  async function refresh(): Promise<boolean> {
    const wanted = (await publications.list({})).filter(({ isOn, target }) => isOn && target.kind !== "feed");
    if (wanted.length === 0) return false;
    const after = await publications.refresh({});
    return after.some(({ isOn, trouble }) => isOn && trouble !== null);
  }
}
