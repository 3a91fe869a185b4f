import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { PublicationView } from "../../contract/schemas/publication.ts";
import type { ReplyError } from "../../contract/reply.ts";
import { DutyError } from "../../domain/errors.ts";
import { PRODUCT_ID } from "../../icalendar/calendar-text.ts";
import type { Core } from "../core/core.ts";
import type { StoredPublication } from "../ports/stores/publication-store.ts";
import { publicationById, viewOf } from "./publications.ts";
import { type PublishedCalendar, digestOf, eventsIn, unitCalendars, wholeCalendar } from "./published-calendar.ts";

/** The last refreshing of each core: they go one behind the other, as they write the same files. */
const underWay = new WeakMap<Core["derived"], Promise<unknown>>();

/**
 * Writes the files of folders anew: of one publication, or of all that are on. Trouble of one is stored on its line, stops no other and is
 * tried again the next time.
 *
 * @throws {DutyError} `not-found` for an id that is none.
 */
export async function refreshPublications(core: Core, id: string | null): Promise<PublicationView[]> {
  const turn = (underWay.get(core.derived) ?? Promise.resolve()).then(() => refresh(core, id));
  underWay.set(
    core.derived,
    turn.catch(() => undefined),
  );
  return turn;
}

async function refresh(core: Core, id: string | null): Promise<PublicationView[]> {
  const { store } = core.ports;
  if (id !== null) await publicationById(store, id);
  const wanted = (await store.publications.list()).filter(
    (publication) => publication.isOn && publication.target.kind !== "feed" && (id === null || publication.id === id),
  );
  for (const publication of wanted) await publish(core, publication);
  return (await store.publications.list()).map(viewOf);
}

async function publish(core: Core, publication: StoredPublication): Promise<void> {
  const calendars = await core.inTurn(() => calendarsOf(core, publication));
  const trouble = await sendTo(core, publication, calendars);
  await core.inTurn(() => note(core, publication, calendars, trouble));
}

const calendarsOf = async (core: Core, publication: StoredPublication): Promise<PublishedCalendar[]> =>
  publication.target.kind === "folder" && publication.target.isPerUnit
    ? unitCalendars(core, publication)
    : [await wholeCalendar(core, publication, true)];

/** @returns the first trouble; the other files are written all the same. */
async function sendTo(
  { ports }: Core,
  { target }: StoredPublication,
  calendars: readonly PublishedCalendar[],
): Promise<ReplyError | null> {
  if (target.kind !== "folder") return null;
  let trouble: ReplyError | null = null;
  for (const { name, calendar } of calendars)
    try {
      await ports.calendarFolder.replace(target.folder, name, utf8ToBytes(calendar.text), PRODUCT_ID);
    } catch (error) {
      if (!(error instanceof DutyError)) throw error;
      trouble ??= { code: error.code, details: error.details };
    }
  return trouble;
}

/** Notes the outcome on the publication as it is now: it may have been changed or removed meanwhile. */
const note = (
  { ports }: Core,
  { id }: StoredPublication,
  calendars: readonly PublishedCalendar[],
  trouble: ReplyError | null,
): Promise<void> =>
  ports.store.transaction(async ({ publications }) => {
    const now = (await publications.list()).find((publication) => publication.id === id);
    if (!now) return;
    const at = ports.clock.now();
    const digest = digestOf(calendars.map(({ calendar }) => calendar.text));
    const isNew = trouble === null && digest !== now.digest;
    await publications.put({
      ...now,
      triedAt: at,
      trouble,
      ...(trouble === null && { events: calendars.reduce((sum, { calendar }) => sum + eventsIn(calendar), 0) }),
      ...(isNew && { doneAt: at, digest }),
    });
  });
