import type { YearAct } from "../../../domain/compliance/year-closing.ts";

/** The closings and reopenings of years. Rows are only ever added. */
export interface YearActRepository {
  /** In the order in which they were done. */
  list(): Promise<YearAct[]>;
  add(act: YearAct): Promise<void>;
}
