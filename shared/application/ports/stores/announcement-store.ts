import type { AnnouncementEntry } from "../../../domain/observance/announcement-history.ts";

export interface AnnouncementRepository {
  /** Every entry, in the order of entering. */
  list(): Promise<AnnouncementEntry[]>;
  append(entry: AnnouncementEntry): Promise<void>;
}
