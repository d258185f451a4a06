import { describe, expect, it } from "vitest";
import { localDate } from "@/lib/kernel/local-date";
import { wordingOn } from "./wording-on";

const version = (validFrom: string, text: string) => ({ validFrom: localDate(validFrom), text });

describe("wordingOn", () => {
  const versions = [version("2026-09-01", "new"), version("2000-01-01", "old"), version("2028-01-01", "later")];

  it.each([
    ["2026-08-31", "old"],
    ["2026-09-01", "new"],
    ["2027-12-31", "new"],
    ["2028-01-01", "later"],
  ])("of %s is %s", (date, text) => {
    expect(wordingOn(versions, localDate(date))?.text).toBe(text);
  });

  it("is none before the first", () => {
    expect(wordingOn(versions, localDate("1999-12-31"))).toBeUndefined();
  });
});
