import { searchedTexts } from "../../domain/search/searched-text.ts";
import type { Core } from "../core/core.ts";
import type { SearchedRecord } from "./searched-record.ts";

/** Logged and announced events as searched records, withdrawn ones included. The subject is searched, too. */
export async function searchedEvents({ ports }: Core): Promise<SearchedRecord[]> {
  return (await ports.store.events.list()).map((event) => ({
    texts: searchedTexts({ name: event.event, own: [...(event.subject ? [event.subject.name] : []), event.note] }),
    date: event.happenedOn,
    days: event.happenedOn === null ? [] : [event.happenedOn],
    tell: () => ({
      kind: "event",
      id: event.id,
      withdrawn: event.withdrawnAt !== null,
      subject: event.subject?.name ?? null,
      happenedOn: event.happenedOn,
    }),
  }));
}
