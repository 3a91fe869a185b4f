import type { CalendarFilter } from "../../../contract/schemas/calendar-filter.ts";
import type { PublicationTarget } from "../../../contract/schemas/publication.ts";
import type { ReplyError } from "../../../contract/reply.ts";
import type { Instant } from "../../../domain/date/clock.ts";

/** A calendar that is kept up to date outside of the program. */
export interface StoredPublication {
  readonly id: string;
  readonly name: string;
  readonly filter: CalendarFilter;
  readonly target: PublicationTarget;
  readonly isOn: boolean;
  readonly createdAt: Instant;
  readonly triedAt: Instant | null;
  /** Since when its content is what it is. */
  readonly doneAt: Instant | null;
  /** Of that content. */
  readonly digest: string | null;
  readonly events: number;
  readonly trouble: ReplyError | null;
}

export interface PublicationRepository {
  /** By the day on which they were made. */
  list(): Promise<StoredPublication[]>;
  put(publication: StoredPublication): Promise<void>;
  remove(id: string): Promise<void>;
}
