import { describe, expect, it } from "vitest";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import { LOCALES } from "@/lib/catalog/locales";
import { templateIssue } from "@/lib/platform/template/template";
import { DEFAULT_INVOICING } from "./defaults";
import { mailTemplateFor, renderMailTemplate } from "./mail-templates";
import { mailVariablesOf } from "./mail-variables";

const every = DOCUMENT_KINDS.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));

const values = {
  client_name: "Fromagerie Baudin",
  contact_first_name: "Léa",
  number: "FAC-2026-0007",
  title: "Site vitrine",
  amount: "1 965,06 €",
  currency: "EUR",
  amount_due: "965,06 €",
  issue_date: "15 mars 2026",
  due_date: "14 avril 2026",
  valid_until: "14 avril 2026",
  invoice_number: "FAC-2026-0001",
  seller_name: "Atelier Sillage",
  link: "https://example.com/d/x",
};

describe("the application's own mails", () => {
  it.each(every)("can be read: $kind in $locale", ({ kind, locale }) => {
    const template = mailTemplateFor(DEFAULT_INVOICING, kind, locale);
    const filled = renderMailTemplate(template, values);
    for (const part of ["subject", "message"] as const) {
      expect(templateIssue(template[part], mailVariablesOf(kind))).toBeNull();
      expect(filled[part]).not.toMatch(/[{}]| {2}|\n{3}/);
      expect(filled[part]).toContain(values.number);
    }
    expect(filled.subject.length).toBeLessThan(70);
  });

  it.each(every)("leave out what a document does not have: $kind in $locale", ({ kind, locale }) => {
    const template = mailTemplateFor(DEFAULT_INVOICING, kind, locale);
    const { subject, message } = renderMailTemplate(template, {
      ...values,
      title: "",
      contact_first_name: "",
      amount_due: "",
    });
    expect(message).toMatch(/^(?:Bonjour|Hello),\n/);
    expect(`${subject}${message}`).not.toMatch(/–| {2}| ,|\n{3}/);
  });

  it("tell what is left to pay only when part was paid", () => {
    const invoice = mailTemplateFor(DEFAULT_INVOICING, "invoice", "fr");
    const said = (amountDue: string) => renderMailTemplate(invoice, { ...values, amount_due: amountDue }).message;
    expect(said("965,06 €")).toContain("Il reste 965,06 € à régler. Son échéance est le 14 avril 2026.");
    expect(said(values.amount)).not.toContain("Il reste");
    expect(said("")).toContain("Elle est réglée, merci.\n\nCordialement,");
  });
});

it("a template of the workspace replaces the application's, in its language only", () => {
  const own = { subject: "A {{ number }}", message: "B" };
  const invoicing = { mailTemplates: { quote: { en: own } } };
  expect(mailTemplateFor(invoicing, "quote", "en")).toBe(own);
  expect(mailTemplateFor(invoicing, "quote", "fr").subject).toMatch(/^Devis/);
});

it("a subject is one line", () => {
  const { subject } = renderMailTemplate({ subject: "{{ title }}", message: "" }, { title: " a\r\nBcc: b\n " });
  expect(subject).toBe("a Bcc: b");
});
