import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSealer } from "./seal";
import { openColumn, sealColumn } from "./seal-column";

const a = { id: "a", key: randomBytes(32) };
const b = { id: "b", key: randomBytes(32) };

describe("seal", () => {
  it("opens what it sealed, for any text and any row", () => {
    const { seal, open } = createSealer([a]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, aad) => {
        expect(open(seal(text, aad), aad)).toBe(text);
      }),
    );
  });

  it("never writes the same text twice and hides it", () => {
    const { seal } = createSealer([a]);
    const values = new Set(Array.from({ length: 50 }, () => seal("FR7630006000011234567890189", "row")));
    expect(values.size).toBe(50);
    expect([...values].join()).not.toContain("FR76");
  });

  it("opens values of older keys and seals with the first", () => {
    const old = createSealer([a]).seal("secret", "row");
    const ring = createSealer([b, a]);
    expect(ring.open(old, "row")).toBe("secret");
    expect(ring.seal("secret", "row").startsWith(ring.currentPrefix)).toBe(true);
    expect(ring.currentPrefix).toBe("v1.b.");
    expect(() => createSealer([b]).open(old, "row")).toThrow("not in ENCRYPTION_KEYS");
  });

  it("refuses another row, another key under the same id, and every changed character", () => {
    const { seal, open } = createSealer([a]);
    const sealed = seal("secret", "row 1");
    expect(() => open(sealed, "row 2")).toThrow();
    expect(() => createSealer([{ id: "a", key: b.key }]).open(sealed, "row 1")).toThrow();
    expect(() => createSealer([a, { id: "b", key: a.key }]).open(sealed.replace("v1.a.", "v1.b."), "row 1")).toThrow();
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(() => open(sealed.slice(0, at) + other + sealed.slice(at + 1), "row 1"), `at ${at}`).toThrow();
    }
  });

  it.each(["", "v1", "v1.a.", "v1.a.AAAA", "v2.a.AAAA", "plain text"])("refuses %j", (text) => {
    expect(() => createSealer([a]).open(text, "row")).toThrow();
  });

  it("needs a key", () => {
    expect(() => createSealer([])).toThrow("empty");
  });
});

describe("sealColumn", () => {
  it("binds a value to its column and its row", () => {
    const sealed = sealColumn("workspaces.bank_sealed", ["w1"], "iban");
    expect(openColumn("workspaces.bank_sealed", ["w1"], sealed)).toBe("iban");
    expect(() => openColumn("workspaces.bank_sealed", ["w2"], sealed)).toThrow();
    expect(() => openColumn("workspaces.mail_sealed", ["w1"], sealed)).toThrow();
  });

  it("does not confuse keys of several parts", () => {
    const sealed = sealColumn("idempotency_keys.body_sealed", ["w", "u,1", "k"], "answer");
    expect(() => openColumn("idempotency_keys.body_sealed", ["w", "u", "1,k"], sealed)).toThrow();
  });
});
