import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formatApiToken, hashToken, parseApiToken, randomToken, sameHash } from "./token";

describe("tokens", () => {
  it("carry 256 bits and never repeat", () => {
    const tokens = new Set(Array.from({ length: 1_000 }, randomToken));
    expect(tokens.size).toBe(1_000);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{64}$/);
  });

  it("are stored as SHA-256", () => {
    expect(hashToken("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sameHash(hashToken("a"), hashToken("a"))).toBe(true);
    expect(sameHash(hashToken("a"), hashToken("b"))).toBe(false);
    expect(sameHash(hashToken("a"), "")).toBe(false);
  });
});

describe("API tokens", () => {
  const id = randomUUID();
  const secret = randomToken();
  const token = formatApiToken(id, secret);

  it("lead back to their row and the hash of their secret", () => {
    expect(parseApiToken(token)).toEqual({ id, secretHash: hashToken(secret) });
    expect(token).toMatch(/^kmk_[0-9a-f]{32}_[0-9a-f]{72}$/);
  });

  it("are refused when any one character is mistyped", () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === "0" ? "1" : "0";
      expect(parseApiToken(token.slice(0, at) + other + token.slice(at + 1)), `at ${at}`).toBeNull();
    }
  });

  it.each(["", "kmk_", `${token} `, `${token}\n`, token.toUpperCase(), token.slice(1), `Bearer ${token}`])(
    "refuse %j",
    (text) => {
      expect(parseApiToken(text)).toBeNull();
    },
  );
});
