import { sql } from "kysely";
import type { SubjectRepository } from "../../shared/application/ports.ts";
import type { WritableDb } from "../open.ts";
import { inTransaction } from "./in-transaction.ts";

/** Who must satisfy duties. People may share a name; units, roles and groups do not. */
export function subjectRepository(db: WritableDb): SubjectRepository {
  return {
    list: () => db.selectFrom("subject").select(["id", "name"]).orderBy("id").execute(),
    ensure: (name, id) =>
      inTransaction(db, async (db) => {
        const known = await db
          .selectFrom("subject")
          .select(["id", "name"])
          .where("name", "=", name)
          // Spelt out, because the index by name leaves people out and must be seen to apply.
          .where("kind", "<>", sql.lit("person" as const))
          .executeTakeFirst();
        return (
          known ??
          db.insertInto("subject").values({ id: id(), name }).returning(["id", "name"]).executeTakeFirstOrThrow()
        );
      }),
  };
}
