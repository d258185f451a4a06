import { describe, expect, it } from "vitest";
import { permissionsOf, type Permission } from "@/lib/catalog/permissions";
import { deedsOf } from "./deeds-of";

const may = (role: Parameters<typeof permissionsOf>[0]) => (permission: Permission) =>
  permissionsOf(role).has(permission);
type Seen = Parameters<typeof deedsOf>[0] extends infer One
  ? One extends unknown
    ? Omit<One, "sentAt">
    : never
  : never;
/** Mailed before, unless the test says otherwise. */
const told = (seen: Seen & { sentAt?: string | null }, role: Parameters<typeof permissionsOf>[0] = "member") => {
  const document = { sentAt: "2026-11-28T10:00:00.000Z", ...seen };
  const { primary, secondary, menu } = deedsOf(document, may(role));
  return [primary, secondary, menu.join(" ")];
};

describe("what can be done with a document", () => {
  it.each([
    ["draft", "issue", "edit", "send duplicate remove"],
    ["sent", "pay", "send", "credit duplicate"],
    ["overdue", "pay", "send", "credit duplicate"],
    ["partially_paid", "pay", "send", "credit duplicate"],
    ["cancelled", null, "send", "duplicate"],
  ] as const)("of an invoice that is %s", (status, ...expected) => {
    expect(told({ kind: "invoice", status, amountDue: "120.00" })).toEqual(expected);
  });

  it("takes no payment of an invoice without a balance", () => {
    expect(told({ kind: "invoice", status: "paid", amountDue: "0.00" })).toEqual([null, "send", "credit duplicate"]);
  });

  it.each([
    ["draft", "issue", "edit", "send convert duplicate remove"],
    ["sent", "accept", "reject", "send convert duplicate"],
    ["accepted", "convert", "send", "duplicate"],
    ["rejected", null, null, "duplicate"],
    ["expired", null, null, "duplicate"],
  ] as const)("of a quote that is %s", (status, ...expected) => {
    expect(told({ kind: "quote", status, invoice: null })).toEqual(expected);
  });

  it("converts a quote once", () => {
    expect(told({ kind: "quote", status: "accepted", invoice: { id: "x" } })).toEqual([null, "send", "duplicate"]);
  });

  it("sends first what was issued and never mailed", () => {
    expect(told({ kind: "invoice", status: "sent", amountDue: "1.00", sentAt: null })).toEqual([
      "send",
      "pay",
      "credit duplicate",
    ]);
    expect(told({ kind: "credit_note", status: "applied", sentAt: null })).toEqual(["send", null, ""]);
  });

  it("goes on where the client has acted or nothing is left to tell, mailed or not", () => {
    expect(told({ kind: "quote", status: "accepted", invoice: null, sentAt: null })[0]).toBe("convert");
    expect(told({ kind: "invoice", status: "partially_paid", amountDue: "1.00", sentAt: null })[0]).toBe("pay");
    expect(told({ kind: "invoice", status: "paid", amountDue: "0.00", sentAt: null })[0]).toBeNull();
    expect(told({ kind: "invoice", status: "cancelled", amountDue: "0.00", sentAt: null })[0]).toBeNull();
  });

  it.each([
    ["draft", "issue", "edit", "send remove"],
    ["sent", "apply", "send", ""],
    ["applied", null, "send", ""],
  ] as const)("of a credit note that is %s", (status, ...expected) => {
    expect(told({ kind: "credit_note", status })).toEqual(expected);
  });

  it("is nothing for who only reads", () => {
    expect(told({ kind: "invoice", status: "sent", amountDue: "1.00" }, "accountant")).toEqual([null, null, ""]);
    expect(told({ kind: "quote", status: "draft", invoice: null }, "accountant")).toEqual([null, null, ""]);
    expect(told({ kind: "credit_note", status: "draft" }, "accountant")).toEqual([null, null, ""]);
  });
});
