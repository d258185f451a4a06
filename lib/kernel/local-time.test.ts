import { describe, expect, it } from "vitest";
import { instantOf, localTime } from "./local-time";

describe("localTime", () => {
  it("reads the clocks of a zone", () => {
    expect(localTime("Europe/Paris", new Date("2026-07-01T22:05:00Z"))).toBe("2026-07-02T00:05");
    expect(localTime("America/New_York", new Date("2026-01-01T04:59:59Z"))).toBe("2025-12-31T23:59");
  });
});

describe("instantOf", () => {
  it("is the way back, the whole year round", () => {
    for (const timeZone of ["Europe/Paris", "America/St_Johns", "Pacific/Chatham", "UTC"]) {
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour));
        const read = localTime(timeZone, instant);
        const back = instantOf(timeZone, read);
        // Only the hour that comes twice in autumn has two instants.
        expect(back && localTime(timeZone, back), `${timeZone} ${read}`).toBe(read);
      }
    }
  });

  it("knows both sides of a change of the clocks", () => {
    expect(instantOf("Europe/Paris", "2026-03-29T01:59")?.toISOString()).toBe("2026-03-29T00:59:00.000Z");
    expect(instantOf("Europe/Paris", "2026-03-29T03:00")?.toISOString()).toBe("2026-03-29T01:00:00.000Z");
    expect(instantOf("Europe/Paris", "2026-10-25T03:30")?.toISOString()).toBe("2026-10-25T02:30:00.000Z");
  });

  it("refuses what no clock shows", () => {
    for (const text of ["", "2026-13-01T10:00", "2026-01-01", "demain"]) expect(instantOf("UTC", text)).toBeNull();
  });
});
