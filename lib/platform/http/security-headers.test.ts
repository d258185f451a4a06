import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

test.each([
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"],
])("%s is %s with and without TLS", (name, value) => {
  expect(securityHeaders(true)[name]).toBe(value);
  expect(securityHeaders(false)[name]).toBe(value);
});

test("HSTS is sent over TLS only: on plain HTTP it would lock a first try on localhost out", () => {
  expect(securityHeaders(true)["Strict-Transport-Security"]).toBe("max-age=63072000");
  expect(securityHeaders(false)).not.toHaveProperty("Strict-Transport-Security");
});
