import { describe, expect, it } from "vitest";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { given, type GivenPerson } from "@/tests/support/given";
import { DEFAULT_MAIL_TEMPLATES } from "./default-mail-templates";
import { getInvoicing } from "./get-invoicing";
import { updateInvoicing } from "./update-invoicing";
import { viewInvoicing } from "./view";

const at = ({ ctx }: GivenPerson, instant: string) => ({ ...ctx, now: () => new Date(instant) });

const change = async (owner: GivenPerson, input: object) =>
  viewInvoicing(await updateInvoicing(at(owner, "2026-03-15T10:00:00Z"), input));

const changes = async ({ ctx }: GivenPerson) =>
  (await listAuditEvents(ctx, { perPage: 100, filter: { category: "settings" } })).items
    .filter(({ type }) => type === "invoicing.settings_changed")
    .map(({ payload }) => payload);

describe("invoicing settings", () => {
  it("are sound before anybody touches them", async () => {
    const owner = await given.workspace();
    const view = viewInvoicing(await getInvoicing(at(owner, "2026-03-15T10:00:00Z"), {}));
    expect(view).toMatchObject({
      quoteNextNumber: "DEV-2026-0001",
      invoiceNextNumber: "FAC-2026-0001",
      creditNoteNextNumber: "AVO-2026-0001",
      paymentTermsDays: 30,
      quoteValidityDays: 30,
      defaultOperation: "services",
      defaultVatRate: "20",
      latePenalty: { fr: null, en: null },
      accentColor: "#2563eb",
      version: 0,
    });
    expect(view.mailTemplates.creditNote.en).toEqual({ ...DEFAULT_MAIL_TEMPLATES.credit_note.en, custom: false });
  });

  it("change field by field and language by language, say which, and come back to what they were", async () => {
    const owner = await given.workspace();
    const own = { subject: "Votre devis {{ number }}", message: "Bonjour {{ contact_first_name }},\r\n{{ link }}" };
    const first = await change(owner, {
      paymentTermsDays: "45",
      defaultVatRate: "5.50",
      defaultOperation: "",
      accentColor: " #0F766E ",
      latePenalty: { fr: "12 % l’an" },
      footer: { fr: "Merci\r\nde votre confiance", en: "Thank you" },
      mailTemplates: { quote: { fr: own }, creditNote: { en: { subject: "C {{ number }}", message: "M" } } },
    });
    expect(first).toMatchObject({
      paymentTermsDays: 45,
      quoteValidityDays: 30,
      defaultVatRate: "5.5",
      defaultOperation: null,
      accentColor: "#0f766e",
      latePenalty: { fr: "12 % l’an", en: null },
      footer: { fr: "Merci\nde votre confiance", en: "Thank you" },
      version: 1,
    });
    expect(first.mailTemplates.quote.fr).toEqual({ ...own, message: own.message.replace("\r", ""), custom: true });
    expect(first.mailTemplates.creditNote.en.custom).toBe(true);

    const second = await change(owner, {
      footer: { fr: "" },
      mailTemplates: { quote: { en: { subject: "Q", message: "M" } } },
    });
    expect(second).toMatchObject({ footer: { fr: null, en: "Thank you" }, version: 2 });
    expect(second.mailTemplates.quote).toMatchObject({ fr: { custom: true }, en: { custom: true } });

    // Back to the application's own: by saying nothing, or by saying the same.
    const third = await change(owner, {
      mailTemplates: { quote: { fr: null, en: DEFAULT_MAIL_TEMPLATES.quote.en }, creditNote: { en: null } },
    });
    expect(third.mailTemplates.quote).toEqual({
      fr: { ...DEFAULT_MAIL_TEMPLATES.quote.fr, custom: false },
      en: { ...DEFAULT_MAIL_TEMPLATES.quote.en, custom: false },
    });
    expect(await changes(owner)).toEqual([
      { fields: ["mailTemplates"] },
      { fields: ["footer", "mailTemplates"] },
      {
        fields: expect.arrayContaining([
          "paymentTermsDays",
          "defaultVatRate",
          "defaultOperation",
          "accentColor",
          "latePenalty",
          "footer",
          "mailTemplates",
        ]),
      },
    ]);
  });

  it("record nothing when nothing changes", async () => {
    const owner = await given.workspace();
    const same = await change(owner, { paymentTermsDays: 30, invoiceNext: 1, invoicePattern: "FAC-{YYYY}-{NNNN}" });
    expect(same.version).toBe(0);
    expect(await changes(owner)).toEqual([]);
  });

  it("are not overwritten unseen", async () => {
    const owner = await given.workspace();
    await change(owner, { version: 0, paymentTermsDays: 10 });
    await expect(change(owner, { version: 0, paymentTermsDays: 20 })).rejects.toMatchObject({
      code: "request.precondition_failed",
    });
    expect(await change(owner, { version: 1, quoteValidityDays: 60 })).toMatchObject({
      version: 2,
      paymentTermsDays: 10,
    });
  });

  it("charge no VAT while the business is exempt from it, and keep the rate for later", async () => {
    const owner = await given.workspace();
    await change(owner, { defaultVatRate: "10" });
    await updateLegalIdentity(owner.ctx, { vatRegime: "franchise" });
    expect(await change(owner, { defaultVatRate: "0", paymentTermsDays: 15 })).toMatchObject({
      vatRegime: "franchise",
      defaultVatRate: "0",
      paymentTermsDays: 15,
    });
    await expect(change(owner, { defaultVatRate: "20" })).rejects.toMatchObject({
      issues: [{ path: "defaultVatRate", code: "invoicing.rate_in_franchise" }],
    });
    await updateLegalIdentity(owner.ctx, { vatRegime: "debits" });
    expect((await change(owner, {})).defaultVatRate).toBe("10");
  });

  it("show the number as the workspace's own day prints it", async () => {
    const owner = await given.workspace();
    await updateWorkspace(owner.ctx, { timeZone: "Europe/Paris" });
    await change(owner, { invoicePattern: "F{YYYY}-{MM}-{NN}", invoiceReset: "monthly", invoiceNext: 7 });
    const printed = async (instant: string) =>
      viewInvoicing(await getInvoicing(at(owner, instant), {})).invoiceNextNumber;
    expect(await printed("2026-03-31T21:59:00Z")).toBe("F2026-03-07");
    expect(await printed("2026-03-31T22:00:00Z")).toBe("F2026-04-01");
  });

  it.each([
    [{ quotePattern: "DEV-{NNNN}" }, "quotePattern", "numbering.year_missing"],
    [{ invoiceReset: "monthly" }, "invoicePattern", "numbering.month_missing"],
    [{ creditNotePattern: "AVO {YYYY}-{N}" }, "creditNotePattern", "numbering.character"],
    [{ creditNotePattern: "" }, "creditNotePattern", "required"],
    [{ invoiceReset: "weekly" }, "invoiceReset", "not_an_option"],
    [{ invoiceNext: 0 }, "invoiceNext", "too_small"],
    [{ invoiceNext: "1000000000" }, "invoiceNext", "too_big"],
    [{ invoiceNext: "" }, "invoiceNext", "required"],
    [{ invoiceNext: "12a" }, "invoiceNext", "invalid_regex"],
    [{ invoiceNext: 1.5 }, "invoiceNext", "wrong_type"],
    [{ paymentTermsDays: "" }, "paymentTermsDays", "required"],
    [{ paymentTermsDays: "366" }, "paymentTermsDays", "too_big"],
    [{ paymentTermsDays: 366 }, "paymentTermsDays", "too_big"],
    [{ paymentTermsDays: -1 }, "paymentTermsDays", "too_small"],
    [{ quoteValidityDays: "0" }, "quoteValidityDays", "too_small"],
    [{ defaultVatRate: "20 %" }, "defaultVatRate", "decimal.malformed"],
    [{ defaultVatRate: "101" }, "defaultVatRate", "decimal.too_large"],
    [{ defaultOperation: "barter" }, "defaultOperation", "not_an_option"],
    [{ accentColor: "blue" }, "accentColor", "invoicing.color"],
    [{ accentColor: "#12345" }, "accentColor", "invoicing.color"],
    [{ footer: { fr: "x".repeat(601) } }, "footer.fr", "too_long"],
    [{ footer: { de: "Danke" } }, "footer.de", "unknown_field"],
    [{ latePenalty: { en: "a\u0007" } }, "latePenalty.en", "invalid"],
    [{ mailTemplates: { order: {} } }, "mailTemplates.order", "unknown_field"],
    [{ mailTemplates: { quote: { fr: { subject: "A" } } } }, "mailTemplates.quote.fr.message", "required"],
    [
      { mailTemplates: { quote: { fr: { subject: "A\nBcc: x", message: "B" } } } },
      "mailTemplates.quote.fr.subject",
      "invalid",
    ],
    [
      { mailTemplates: { quote: { fr: { subject: "A", message: "{{ due_date }}" } } } },
      "mailTemplates.quote.fr.message",
      "template.unknown_variable",
    ],
    [
      { mailTemplates: { creditNote: { en: { subject: "{{ number", message: "B" } } } },
      "mailTemplates.creditNote.en.subject",
      "template.malformed",
    ],
    [{ version: -1 }, "version", "too_small"],
    [{ workspaceId: "x" }, "workspaceId", "unknown_field"],
  ])("refuse %j", async (input, path, code) => {
    const owner = await given.workspace();
    await expect(change(owner, input)).rejects.toMatchObject({ kind: "invalid", issues: [{ path, code }] });
    expect(await changes(owner)).toEqual([]);
  });

  it("are for owners and administrators to change, and for everybody to read", async () => {
    const owner = await given.workspace();
    const [admin, member] = [await given.member(owner, "admin"), await given.member(owner, "member")];
    expect((await change(admin, { paymentTermsDays: 5 })).paymentTermsDays).toBe(5);
    await expect(change(member, { paymentTermsDays: 6 })).rejects.toMatchObject({ code: "permission.missing" });
    expect((await getInvoicing(member.ctx, {})).invoicing.paymentTermsDays).toBe(5);
    const other = await given.workspace();
    expect((await getInvoicing(other.ctx, {})).invoicing.paymentTermsDays).toBe(30);
  });
});
