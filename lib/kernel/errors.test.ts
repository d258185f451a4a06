import { expect, it, vi } from "vitest";
import { DomainError, notFound } from "./errors";

it("knows a refusal made by another copy of this module, and takes nothing else for one", async () => {
  vi.resetModules();
  const other = await import("./errors");
  expect(other.DomainError).not.toBe(DomainError);
  expect(other.notFound("file.missing", "Gone")).toBeInstanceOf(DomainError);
  expect(notFound("file.missing", "Gone")).toBeInstanceOf(other.DomainError);
  for (const value of [new Error("x"), { kind: "not_found", code: "file.missing" }, null, "file.missing"]) {
    expect(value).not.toBeInstanceOf(DomainError);
  }
});
