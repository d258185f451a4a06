import { beforeEach, describe, expect, it, vi } from "vitest";
import { usualVat } from "@/lib/billing/drafts/totals";
import type { InvoiceView } from "@/lib/billing/documents/view";
import type { Currency } from "@/lib/kernel/currency";
import { decimal } from "@/lib/kernel/decimal";
import { blankDocument, FRENCH_VAT } from "@/tests/support/typed-documents";
import { createCollector } from "./collect-draft";
import { storedOf } from "./draft-changes";
import type { EditorDeeds, SavedDraft } from "./editor-types";
import { createDraftSaver, type Trouble } from "./save-draft";
import { typedDocument, type TypedDocument } from "./typed-document";

const ID = "0198b0f0-0000-7000-8000-0000000000aa";
const saved = (version: number): SavedDraft => ({
  id: ID,
  version,
  savedAt: "2026-11-23T13:02:00.000Z",
  totalExclVat: "0.00",
  totalVat: "0.00",
  totalInclVat: "0.00",
  issues: [],
});
const ok = (version: number) => Promise.resolve({ ok: true as const, data: saved(version) });
const refuse = (code: string, issues: { path: string; code: string; message: string }[] = []) =>
  Promise.resolve({ ok: false as const, message: code, code, issues });

const collector = () =>
  createCollector({ kind: "invoice", usual: usualVat("receipts", decimal("20")), words: FRENCH_VAT, locale: "fr" });

/** A draft as the server would read it back. */
const viewOf = (changes: Partial<InvoiceView>, version: number) =>
  ({
    id: ID,
    version,
    currency: "EUR",
    locale: "fr",
    title: null,
    purchaseOrder: null,
    issueDate: null,
    dueDate: null,
    supplyFrom: null,
    supplyTo: null,
    operation: null,
    exemptionReason: null,
    notes: null,
    exchangeRate: null,
    exchangeRateDate: null,
    discount: null,
    lineItems: [],
    client: { id: blankDocument("EUR" as Currency).clientId, reference: "CLI-1", name: "Maison" },
    ...changes,
  }) as unknown as InvoiceView;

function given({ draft = null as InvoiceView | null, signedIn = true } = {}) {
  let typed: TypedDocument = draft
    ? typedDocument(draft, { locale: "fr", words: FRENCH_VAT })
    : blankDocument("EUR" as Currency);
  const untouched = collector()(typed);
  const collect = collector();
  const deeds = { create: vi.fn(), update: vi.fn(), read: vi.fn() };
  const troubles: (Trouble | null)[] = [];
  const savedDrafts: [number, boolean][] = [];
  const saver = createDraftSaver(
    {
      kind: "invoice",
      deeds: deeds as unknown as EditorDeeds,
      collect: () => collect(typed),
      collectView: (view) => collector()(typedDocument(view, { locale: "fr", words: FRENCH_VAT })),
      isWorthKeeping: ({ fields }) => fields.title !== untouched.fields.title,
      isSignedIn: () => Promise.resolve(signedIn),
      onSaved: ({ version }, isNew) => savedDrafts.push([version, isNew]),
      onTrouble: (trouble) => troubles.push(trouble),
    },
    { draft, known: draft ? storedOf("invoice", untouched) : {} },
  );
  const type = (changes: Partial<TypedDocument>) => (typed = { ...typed, ...changes });
  return { saver, deeds, troubles, savedDrafts, type };
}

const existing = () => given({ draft: viewOf({}, 3) });

beforeEach(() => void vi.restoreAllMocks());

describe("a new draft", () => {
  it("is made with the first thing worth keeping, and changed from then on", async () => {
    const { saver, deeds, savedDrafts, type } = given();
    expect(await saver.save()).toBe("saved");
    expect(deeds.create).not.toHaveBeenCalled();
    type({ title: "Site" });
    deeds.create.mockReturnValue(ok(1));
    expect(await saver.save()).toBe("saved");
    expect(deeds.create.mock.calls).toMatchObject([[{ title: "Site", currency: "EUR" }, expect.any(String)]]);
    type({ title: "Boutique" });
    deeds.update.mockReturnValue(ok(2));
    expect(await saver.save()).toBe("saved");
    expect(deeds.update.mock.calls).toEqual([[{ invoiceId: ID, version: 1, title: "Boutique" }]]);
    expect(savedDrafts).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it("is made once though the first answer was lost, and goes on from what that request said", async () => {
    const { saver, deeds, savedDrafts, type } = given();
    type({ title: "Site" });
    deeds.create.mockRejectedValueOnce(new Error("offline"));
    expect(await saver.save()).toBe("failed");
    type({ title: "Site", notes: "Merci" });
    deeds.create.mockReturnValueOnce(Promise.resolve({ ok: true, data: { ...saved(1), repeated: true } }));
    deeds.read.mockReturnValue(Promise.resolve({ ok: true, data: viewOf({ title: "Site" }, 1) }));
    deeds.update.mockReturnValue(ok(2));
    expect(await saver.save()).toBe("saved");
    const [first, second] = deeds.create.mock.calls;
    expect(second?.[1]).toBe(first?.[1]);
    expect(deeds.update.mock.calls).toEqual([[{ invoiceId: ID, version: 1, notes: "Merci" }]]);
    expect(savedDrafts).toEqual([
      [1, true],
      [2, false],
    ]);
    saver.startAnew();
    deeds.create.mockReturnValue(ok(1));
    await saver.save();
    expect(deeds.create.mock.calls.at(-1)?.[1], "another record has a key of its own").not.toBe(first?.[1]);
  });

  it("waits for its client", async () => {
    const { saver, deeds, type } = given();
    type({ clientId: "", title: "Site" });
    await saver.save();
    expect(deeds.create).not.toHaveBeenCalled();
  });
});

describe("a draft", () => {
  it("sends nothing when nothing differs", async () => {
    const { saver, deeds } = existing();
    expect(await saver.save()).toBe("saved");
    expect(deeds.update).not.toHaveBeenCalled();
  });

  it("is saved without what the server refuses, which is told", async () => {
    const { saver, deeds, type } = existing();
    type({ issueDate: "2026-03-10", dueDate: "2026-03-01", title: "Site" });
    const issue = { path: "dueDate", code: "document.before_start", message: "…" };
    deeds.update.mockReturnValueOnce(refuse("input.invalid", [issue])).mockReturnValueOnce(ok(4));
    expect(await saver.save()).toBe("saved");
    expect(deeds.update.mock.calls[1]).toEqual([{ invoiceId: ID, version: 3, title: "Site" }]);
    const collected = collector()({
      ...typedDocument(viewOf({}, 3), { locale: "fr", words: FRENCH_VAT }),
      issueDate: "2026-03-10",
      dueDate: "2026-03-01",
      title: "Site",
    });
    expect(saver.refused(collected)).toMatchObject([{ place: "field", name: "dueDate" }]);
  });

  it.each([
    ["request.precondition_failed", "changed"],
    ["invoice.not_draft", "issued"],
    ["invoice.not_found", "gone"],
  ])("overwrites nothing: %s is a conflict", async (code, trouble) => {
    const { saver, deeds, troubles, type } = existing();
    type({ title: "Site" });
    deeds.update.mockReturnValue(refuse(code));
    expect(await saver.save()).toBe("conflict");
    expect(troubles).toEqual([trouble]);
    expect(deeds.update).toHaveBeenCalledTimes(1);
  });

  it("knows its own change again whose answer was lost", async () => {
    const { saver, deeds, type } = existing();
    type({ title: "Site" });
    deeds.update.mockRejectedValueOnce(new Error("offline"));
    expect(await saver.save()).toBe("failed");
    // It had arrived after all, and the next attempt is on top of an old version.
    type({ notes: "Merci" });
    deeds.update.mockReturnValueOnce(refuse("request.precondition_failed")).mockReturnValueOnce(ok(5));
    deeds.read.mockReturnValue(Promise.resolve({ ok: true, data: viewOf({ title: "Site" }, 4) }));
    expect(await saver.save()).toBe("saved");
    expect(deeds.update.mock.calls.at(-1)).toEqual([{ invoiceId: ID, version: 4, notes: "Merci" }]);
  });

  it("does not take somebody else’s change for its own", async () => {
    const { saver, deeds, type } = existing();
    type({ title: "Site" });
    deeds.update.mockRejectedValueOnce(new Error("offline"));
    await saver.save();
    deeds.update.mockReturnValue(refuse("request.precondition_failed"));
    deeds.read.mockReturnValue(Promise.resolve({ ok: true, data: viewOf({ title: "Boutique" }, 4) }));
    expect(await saver.save()).toBe("conflict");
  });

  it("tells an ended session from a failure", async () => {
    const out = given({ draft: viewOf({}, 3), signedIn: false });
    out.type({ title: "Site" });
    out.deeds.update.mockRejectedValue(new Error("403"));
    expect(await out.saver.save()).toBe("signed-out");
    const refused = existing();
    refused.type({ title: "Site" });
    refused.deeds.update.mockReturnValue(refuse("auth.required"));
    expect(await refused.saver.save()).toBe("signed-out");
  });

  it("says what else the server said, and keeps what is typed for the next attempt", async () => {
    const { saver, deeds, troubles, type } = existing();
    type({ title: "Site" });
    deeds.update.mockReturnValueOnce(refuse("server.busy")).mockReturnValueOnce(ok(4));
    expect(await saver.save()).toBe("failed");
    expect(troubles).toMatchObject([{ code: "server.busy" }]);
    expect(await saver.save()).toBe("saved");
  });

  it("becomes a draft of its own with everything that is typed", async () => {
    const { saver, deeds, type } = existing();
    type({ title: "Site" });
    saver.startAnew();
    deeds.create.mockReturnValue(ok(1));
    expect(await saver.save()).toBe("saved");
    expect(deeds.create.mock.calls[0]?.[0]).toMatchObject({ title: "Site", notes: null });
  });
});
