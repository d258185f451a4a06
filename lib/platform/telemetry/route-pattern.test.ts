import { describe, expect, it } from "vitest";
import { boundedPatterns, routePattern } from "./route-pattern";

describe("routePattern", () => {
  it.each([
    ["/", "/"],
    ["/api/v1/members?page=2&search=marie", "/api/v1/members"],
    ["/api/v1/members/0199a3b0-1f2e-7c3d-8e4f-0123456789ab", "/api/v1/members/[id]"],
    ["/api/v1/members/a199a3b0-1f2e-7c3d-8e4f-0123456789ab/role", "/api/v1/members/[id]/role"],
    [`/reset-password/${"a1b2".repeat(16)}`, "/reset-password/[id]"],
    ["/login/2fa", "/login/2fa"],
    ["/api/v1/openapi.json", "/api/v1/openapi.json"],
    ["/invoices/12345", "/invoices/[id]"],
    ["/Marie.Dupont", "/[id]"],
    ["/x%0a%0dlog-injection", "/[id]"],
    ["/_next/static/chunks/abc.js", "/_next/static"],
    ["/_next/whatever/else", "/_next/"],
    ["", "/"],
  ])("%s is %s", (url, pattern) => {
    expect(routePattern(url)).toBe(pattern);
  });
});

describe("boundedPatterns", () => {
  it("makes a label of served routes only", () => {
    const label = boundedPatterns();
    expect(label("/login", true)).toBe("/login");
    expect(label("/login", false)).toBe("/login");
    expect(label("/wp-admin", false)).toBe("unmatched");
  });

  it("stops growing", () => {
    const label = boundedPatterns();
    const labels = new Set(Array.from({ length: 5_000 }, (_, i) => label(`/r${i}`, true)));
    expect(labels.size).toBe(501);
    expect(label("/r1", true)).toBe("/r1");
  });
});
