import type {
  PublicationRepository,
  StoredPublication,
} from "../../shared/application/ports/stores/publication-store.ts";
import { calendarFilter } from "../../shared/contract/schemas/calendar-filter.ts";
import { publicationTarget, publicationTrouble } from "../../shared/contract/schemas/publication.ts";
import type { WritableDb } from "../open.ts";
import { readJson } from "../rows/json.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

/** The calendars that are kept up to date outside of the program. */
export const publicationRepository = (db: WritableDb): PublicationRepository => ({
  list: async () =>
    (await db.selectFrom("calendar_publication").selectAll().orderBy("created_at").orderBy("id").execute()).map(
      publicationOf,
    ),
  put: async (publication) => {
    const { id, ...rest } = rowOf(publication);
    await db
      .insertInto("calendar_publication")
      .values({ id, ...rest })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(rest))
      .execute();
  },
  remove: async (id) => {
    await db.deleteFrom("calendar_publication").where("id", "=", id).execute();
  },
});

const publicationOf = (row: RowOf<"calendar_publication">): StoredPublication => ({
  id: row.id,
  name: row.name,
  filter: readJson(calendarFilter, row.filter, "calendar_publication.filter", row.id),
  target: readJson(publicationTarget, row.target, "calendar_publication.target", row.id),
  isOn: row.is_on === 1,
  createdAt: row.created_at,
  triedAt: row.tried_at,
  doneAt: row.done_at,
  digest: row.digest,
  events: row.events,
  trouble:
    row.trouble === null ? null : readJson(publicationTrouble, row.trouble, "calendar_publication.trouble", row.id),
});

const rowOf = (publication: StoredPublication): NewRowOf<"calendar_publication"> => ({
  id: publication.id,
  name: publication.name,
  filter: JSON.stringify(publication.filter),
  target: JSON.stringify(publication.target),
  is_on: publication.isOn ? 1 : 0,
  created_at: publication.createdAt,
  tried_at: publication.triedAt,
  done_at: publication.doneAt,
  digest: publication.digest,
  events: publication.events,
  trouble: publication.trouble === null ? null : JSON.stringify(publication.trouble),
});
