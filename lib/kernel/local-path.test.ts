import { describe, expect, test } from "vitest";
import { localPath, START_PAGE } from "./local-path";

describe("localPath", () => {
  test.each(["/", "/settings/security", "/jobs?status=failed&page=2#run", "/a%2F..%2Fb"])("keeps %s", (path) => {
    expect(localPath(path)).toBe(path);
  });

  test.each([
    null,
    undefined,
    "",
    "settings",
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "\\/elsewhere.example",
    "/\t/elsewhere.example",
    "/\n//elsewhere.example",
    "javascript:alert(1)",
    "///elsewhere.example",
  ])("refuses %j", (path) => {
    expect(localPath(path)).toBe(START_PAGE);
  });

  test("cannot be walked out of", () => {
    expect(new URL(localPath("/.//elsewhere.example"), "https://koomky.example").origin).toBe("https://koomky.example");
    expect(new URL(localPath("/..//elsewhere.example"), "https://koomky.example").origin).toBe(
      "https://koomky.example",
    );
  });
});
