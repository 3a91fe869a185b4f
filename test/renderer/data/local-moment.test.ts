import { describe, expect, it } from "vitest";
import { localMoment } from "../../../renderer/data/local-moment.ts";

describe("the local moment of an instant", () => {
  it.each([
    ["2026-11-30T15:59:59.999Z", "2026-11-30", "23:59"],
    ["2026-11-30T16:00:00.000Z", "2026-12-01", "00:00"],
    ["2026-12-31T16:00:00Z", "2027-01-01", "00:00"],
    ["2026-07-01T00:00:00+08:00", "2026-07-01", "00:00"],
  ])("is that of the product's zone: %s", (instant, day, time) => {
    expect(localMoment(instant)).toEqual({ day, time });
  });
});
