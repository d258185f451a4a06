import { describe, expect, it } from "vitest";
import {
  creditNoteActions,
  creditNoteStatus,
  invoiceActions,
  invoiceStatus,
  quoteActions,
  quoteStatus,
  statusAfterSettlement,
  type IssuedInvoiceStatus,
} from "./status";

/** Every move as a line, so that one too many is seen as well as one too few. */
const movesOf = <Status extends string>({
  states,
  can,
}: {
  states: Status[];
  can(from: Status, to: Status): boolean;
}) => states.flatMap((from) => states.filter((to) => can(from, to)).map((to) => `${from} > ${to}`));

describe("statuses", () => {
  it("of a quote", () => {
    expect(movesOf(quoteStatus)).toEqual(["draft > sent", "sent > accepted", "sent > rejected", "sent > expired"]);
  });

  it("of an invoice", () => {
    expect(movesOf(invoiceStatus)).toEqual([
      "draft > sent",
      "sent > viewed",
      "sent > partially_paid",
      "sent > overdue",
      "sent > paid",
      "sent > cancelled",
      "viewed > partially_paid",
      "viewed > overdue",
      "viewed > paid",
      "viewed > cancelled",
      "partially_paid > sent",
      "partially_paid > viewed",
      "partially_paid > overdue",
      "partially_paid > paid",
      "partially_paid > cancelled",
      "overdue > partially_paid",
      "overdue > paid",
      "overdue > cancelled",
      "paid > sent",
      "paid > viewed",
      "paid > partially_paid",
      "paid > cancelled",
    ]);
  });

  it("of a credit note", () => {
    expect(movesOf(creditNoteStatus)).toEqual(["draft > sent", "sent > applied"]);
  });

  it("are named with their document when a move is refused", () => {
    expect(() => invoiceStatus.move("cancelled", "sent")).toThrow(
      expect.objectContaining({ kind: "conflict", code: "invoice.illegal_transition" }),
    );
  });
});

describe("actions", () => {
  const issued = invoiceStatus.states.filter((status) => status !== "draft");

  it.each(["edit", "delete", "issue"] as const)("%s takes a draft alone", (action) => {
    for (const status of issued) {
      expect(() => invoiceActions.refuse(action, status)).toThrow(
        expect.objectContaining({
          kind: "conflict",
          code: "invoice.not_draft",
          issues: [expect.objectContaining({ path: "status", params: { status } })],
        }),
      );
    }
    expect(() => invoiceActions.refuse(action, "draft")).not.toThrow();
    expect(() => quoteActions.refuse(action, "sent")).toThrow(expect.objectContaining({ code: "quote.not_draft" }));
    expect(() => creditNoteActions.refuse(action, "sent")).toThrow(
      expect.objectContaining({ code: "credit_note.not_draft" }),
    );
  });

  it("send what is issued", () => {
    expect(invoiceStatus.states.filter((status) => invoiceActions.may("send", status))).toEqual(issued);
    expect(creditNoteStatus.states.filter((status) => creditNoteActions.may("send", status))).toEqual([
      "sent",
      "applied",
    ]);
    expect(quoteStatus.states.filter((status) => quoteActions.may("send", status))).toEqual(["sent", "accepted"]);
  });

  it.each([
    ["pay", "invoice.not_payable"],
    ["credit", "invoice.not_creditable"],
  ] as const)("%s neither a draft nor what is cancelled", (action, code) => {
    const refused = invoiceStatus.states.filter((status) => !invoiceActions.may(action, status));
    expect(refused).toEqual(["draft", "cancelled"]);
    expect(() => invoiceActions.refuse(action, "draft")).toThrow(expect.objectContaining({ code }));
  });

  it("answer a quote while it is open", () => {
    expect(quoteStatus.states.filter((status) => quoteActions.may("answer", status))).toEqual(["sent"]);
    expect(() => quoteActions.refuse("answer", "expired")).toThrow(expect.objectContaining({ code: "quote.not_open" }));
  });

  it("convert no quote that was rejected or has expired", () => {
    const refused = quoteStatus.states.filter((status) => !quoteActions.may("convert", status));
    expect(refused).toEqual(["rejected", "expired"]);
    expect(() => quoteActions.refuse("convert", "rejected")).toThrow(
      expect.objectContaining({ code: "quote.not_convertible" }),
    );
  });
});

describe("statusAfterSettlement", () => {
  it.each<[string, IssuedInvoiceStatus, bigint, bigint, boolean, IssuedInvoiceStatus]>([
    ["part is paid", "sent", 5000n, 0n, false, "partially_paid"],
    ["another part is paid", "partially_paid", 8000n, 0n, true, "partially_paid"],
    ["the last part is paid", "partially_paid", 12000n, 0n, true, "paid"],
    ["part of a late invoice is paid", "overdue", 1n, 0n, true, "partially_paid"],
    ["a late invoice is paid", "overdue", 12000n, 0n, true, "paid"],
    ["part is credited", "sent", 0n, 2000n, false, "sent"],
    ["part of a late invoice is credited", "overdue", 0n, 2000n, true, "overdue"],
    ["part is paid, the rest credited", "partially_paid", 5000n, 7000n, true, "paid"],
    ["all is credited", "viewed", 0n, 12000n, true, "cancelled"],
    ["all is credited, though part was paid", "partially_paid", 5000n, 12000n, true, "cancelled"],
    ["all is credited after it was paid", "paid", 12000n, 12000n, true, "paid"],
    ["that payment is reversed too", "paid", 0n, 12000n, true, "cancelled"],
    ["the only payment is reversed", "paid", 0n, 0n, true, "viewed"],
    ["the only payment of an unseen invoice is reversed", "partially_paid", 0n, 0n, false, "sent"],
    ["one of two payments is reversed", "paid", 5000n, 0n, true, "partially_paid"],
    ["the only payment of a late invoice is reversed", "overdue", 0n, 0n, true, "overdue"],
  ])("when %s: %s, %s paid and %s credited of 12000", (_what, current, paid, credited, viewed, expected) => {
    expect(statusAfterSettlement(current, { inclVat: 12000n, paid, credited, viewed })).toBe(expected);
  });

  it("never opens a cancelled invoice again", () => {
    expect(() => statusAfterSettlement("cancelled", { inclVat: 12000n, paid: 0n, credited: 0n, viewed: true })).toThrow(
      expect.objectContaining({ code: "invoice.illegal_transition" }),
    );
  });
});
