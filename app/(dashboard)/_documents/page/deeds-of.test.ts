import { describe, expect, it } from "vitest";
import { permissionsOf, type Permission } from "@/lib/catalog/permissions";
import { deedsOf } from "./deeds-of";

const may = (role: Parameters<typeof permissionsOf>[0]) => (permission: Permission) =>
  permissionsOf(role).has(permission);
const told = (document: Parameters<typeof deedsOf>[0], role: Parameters<typeof permissionsOf>[0] = "member") => {
  const { primary, secondary, menu } = deedsOf(document, may(role));
  return [primary, secondary, menu.join(" ")];
};

describe("what can be done with a document", () => {
  it.each([
    ["draft", "issue", "edit", "duplicate remove"],
    ["sent", "pay", null, "credit duplicate"],
    ["overdue", "pay", null, "credit duplicate"],
    ["partially_paid", "pay", null, "credit duplicate"],
    ["cancelled", null, null, "duplicate"],
  ] as const)("of an invoice that is %s", (status, ...expected) => {
    expect(told({ kind: "invoice", status, amountDue: "120.00" })).toEqual(expected);
  });

  it("takes no payment of an invoice without a balance", () => {
    expect(told({ kind: "invoice", status: "paid", amountDue: "0.00" })).toEqual([null, null, "credit duplicate"]);
  });

  it.each([
    ["draft", "issue", "edit", "convert duplicate remove"],
    ["sent", "accept", "reject", "convert duplicate"],
    ["accepted", "convert", null, "duplicate"],
    ["rejected", null, null, "duplicate"],
    ["expired", null, null, "duplicate"],
  ] as const)("of a quote that is %s", (status, ...expected) => {
    expect(told({ kind: "quote", status, invoice: null })).toEqual(expected);
  });

  it("converts a quote once", () => {
    expect(told({ kind: "quote", status: "accepted", invoice: { id: "x" } })).toEqual([null, null, "duplicate"]);
  });

  it.each([
    ["draft", "issue", "edit", "remove"],
    ["sent", "apply", null, ""],
    ["applied", null, null, ""],
  ] as const)("of a credit note that is %s", (status, ...expected) => {
    expect(told({ kind: "credit_note", status })).toEqual(expected);
  });

  it("is nothing for who only reads", () => {
    expect(told({ kind: "invoice", status: "sent", amountDue: "1.00" }, "accountant")).toEqual([null, null, ""]);
    expect(told({ kind: "quote", status: "draft", invoice: null }, "accountant")).toEqual([null, null, ""]);
    expect(told({ kind: "credit_note", status: "draft" }, "accountant")).toEqual([null, null, ""]);
  });
});
