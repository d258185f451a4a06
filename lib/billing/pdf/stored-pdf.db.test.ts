import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { documentPdfs } from "@/db/schema/billing/document-pdfs";
import { inWorkspace } from "@/db/workspace";
import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import { issueInvoice } from "@/lib/billing/invoices/issue-invoice";
import { getQuotePdf } from "@/lib/billing/quotes/get-quote-pdf";
import { updateClient } from "@/lib/crm/clients/update-client";
import { changeLogo } from "@/lib/identity/logo/change-logo";
import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { given, type GivenPerson } from "@/tests/support/given";
import { givenBilling, IBAN } from "@/tests/support/given-billing";
import { somePicture } from "@/tests/support/some-picture";

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
  // The first of all starts the printers.
  await getInvoicePdf(owner.ctx, { invoiceId: (await givenBilling.invoiceDraft(owner.ctx)).id });
});

const textOf = async (content: Buffer) => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(content)), { mergePages: true });
  return text.replaceAll("\u00A0", " ");
};
const kept = (documentId: string) =>
  inWorkspace(owner.ctx.actor, "read", async (tx) => {
    const rows = await tx.execute(sql`select sha256, size from document_pdfs where document_id = ${documentId}`);
    return rows.rows;
  });

describe("the PDF of an issued document", () => {
  it("is made once, however many ask at the same moment", async () => {
    const { id, number } = await givenBilling.issuedInvoice(owner.ctx);
    const made = await Promise.all(Array.from({ length: 20 }, () => getInvoicePdf(owner.ctx, { invoiceId: id })));
    const hashes = new Set(made.map(({ content }) => createHash("sha256").update(content).digest("hex")));
    expect([...hashes]).toEqual([made[0]?.sha256]);
    expect(await kept(id)).toEqual([{ sha256: made[0]?.sha256, size: made[0]?.content.length }]);
    expect(made[0]).toMatchObject({ name: `${number}.pdf`, kept: true });
  });

  it("is the one that is kept, when another process was faster", async () => {
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    const asked = getInvoicePdf(owner.ctx, { invoiceId: id });
    const content = Buffer.from("%PDF of another process");
    const row = {
      documentId: id,
      workspaceId: owner.workspaceId,
      content,
      sha256: "0".repeat(64),
      size: content.length,
    };
    await inWorkspace(owner.ctx.actor, "write", (tx) => tx.insert(documentPdfs).values(row));
    expect(await asked).toMatchObject({ content, sha256: row.sha256 });
  });

  it("says what was frozen, whatever becomes of client, business, account and logo", async () => {
    const client = await givenBilling.client(owner.ctx, { name: "Chantier Kervran" });
    const invoice = await givenBilling.issuedInvoice(owner.ctx, { clientId: client.id });
    // Nobody has asked for it before all of this changes.
    await updateClient(owner.ctx, { clientId: client.id, name: "Autre nom", city: "Brest" });
    await updateLegalIdentity(owner.ctx, { legalName: "Sillage Nouveau" });
    await updateWorkspace(owner.ctx, { name: "Enseigne nouvelle" });
    await changeBankDetails(owner.ctx, { iban: "FR1420041010050500013M02606", bic: null });
    await changeLogo(owner.ctx, await somePicture());
    const first = await getInvoicePdf(owner.ctx, { invoiceId: invoice.id });
    const text = await textOf(first.content);
    expect(text).toContain("Chantier Kervran");
    expect(text).toContain(IBAN.replace(/(.{4})(?=.)/g, "$1 "));
    expect(text).toContain("Vannes");
    expect(text).toContain("600,00 €");
    expect(text).not.toMatch(/Autre nom|Brest|Nouveau|nouvelle/);

    await updateClient(owner.ctx, { clientId: client.id, name: "Encore un autre" });
    expect(await getInvoicePdf(owner.ctx, { invoiceId: invoice.id })).toEqual(first);
    await updateLegalIdentity(owner.ctx, { legalName: "Atelier Sillage" });
  });

  it("cannot be changed or removed by the application", async () => {
    const { id } = await givenBilling.issuedInvoice(owner.ctx);
    await getInvoicePdf(owner.ctx, { invoiceId: id });
    for (const statement of [
      sql`update document_pdfs set content = 'x' where document_id = ${id}`,
      sql`delete from document_pdfs where document_id = ${id}`,
    ]) {
      await expect(inWorkspace(owner.ctx.actor, "write", (tx) => tx.execute(statement))).rejects.toThrow();
    }
    expect(await kept(id)).toHaveLength(1);
  });
});

describe("the PDF of a draft", () => {
  it("follows the draft, under a watermark, and is not kept", async () => {
    const client = await givenBilling.client(owner.ctx);
    const { id } = await givenBilling.invoiceDraft(owner.ctx, { clientId: client.id });
    const draft = await getInvoicePdf(owner.ctx, { invoiceId: id });
    expect(draft).toMatchObject({ name: "Facture-brouillon.pdf", kept: false });
    expect(await textOf(draft.content)).toMatch(/Brouillon/i);
    await updateClient(owner.ctx, { clientId: client.id, name: "Renommé" });
    expect(await textOf((await getInvoicePdf(owner.ctx, { invoiceId: id })).content)).toContain("Renommé");
    expect(await kept(id)).toEqual([]);
  });

  it("can be looked at before anything is filled in", async () => {
    const fresh = await given.workspace();
    const { id } = await givenBilling.invoiceDraft(fresh.ctx, { lineItems: [] });
    expect((await getInvoicePdf(fresh.ctx, { invoiceId: id })).kept).toBe(false);
  });
});

it("is that of one's own documents, of their kind, for those who may read them", async () => {
  const { id } = await givenBilling.issuedInvoice(owner.ctx);
  const elsewhere = await given.workspace();
  await expect(getInvoicePdf(elsewhere.ctx, { invoiceId: id })).rejects.toMatchObject({ code: "invoice.not_found" });
  await expect(getQuotePdf(owner.ctx, { quoteId: id })).rejects.toMatchObject({ code: "quote.not_found" });
  const blind = { ...owner.ctx, actor: { ...owner.ctx.actor, permissions: new Set<never>() } };
  await expect(getInvoicePdf(blind, { invoiceId: id })).rejects.toMatchObject({ kind: "forbidden" });
});

describe("a character no font can print", () => {
  it("keeps a document from being issued, naming where it stands", async () => {
    const client = await givenBilling.client(owner.ctx, { name: "Kervran \u{12000}" });
    const { id } = await givenBilling.invoiceDraft(owner.ctx, {
      clientId: client.id,
      title: "\u{13000}",
    });
    await expect(issueInvoice(owner.ctx, { invoiceId: id })).rejects.toMatchObject({
      code: "document.incomplete",
      issues: [
        { path: "buyer.name", code: "document.unprintable", params: { characters: "\u{12000}" } },
        { path: "document.lines", code: "document.unprintable", params: { characters: "\u{13000}" } },
      ],
    });
  });
});
