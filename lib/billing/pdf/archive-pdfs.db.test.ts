import { beforeAll, expect, it } from "vitest";
import { archiveInvoicePdfs } from "@/lib/billing/invoices/archive-invoice-pdfs";
import { checkInvoicePdfs } from "@/lib/billing/invoices/check-invoice-pdfs";
import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import { updateInvoicing } from "@/lib/billing/settings/update-invoicing";
import { todayIn } from "@/lib/kernel/local-date";
import type { Archive } from "@/lib/platform/download";
import type { GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
  // The first of all starts the printers.
  await getInvoicePdf(owner.ctx, { invoiceId: (await givenBilling.invoiceDraft(owner.ctx)).id });
});

async function filesIn({ files }: Archive) {
  const held: { name: string; input: Buffer }[] = [];
  for await (const file of files) held.push(file);
  return held;
}
const namesIn = async (archive: Archive) => (await filesIn(archive)).map(({ name }) => name);

it("holds each PDF as it is kept, under a name of its own, in the order of the numbers", async () => {
  const first = await givenBilling.issuedInvoice(owner.ctx);
  const second = await givenBilling.issuedInvoice(owner.ctx);
  const ids = [second.id, first.id, second.id].join(",");
  const archive = await archiveInvoicePdfs(owner.ctx, { ids });
  expect(archive.fileName).toBe("Factures.zip");
  const held = await filesIn(archive);
  expect(held.map(({ name }) => name)).toEqual([`${first.number}.pdf`, `${second.number}.pdf`]);
  for (const [index, { id }] of [first, second].entries()) {
    expect(held[index]?.input.equals((await getInvoicePdf(owner.ctx, { invoiceId: id })).content)).toBe(true);
  }
});

it("is refused for drafts that are named, unknown documents and too many", async () => {
  const issued = await givenBilling.issuedInvoice(owner.ctx);
  const draft = await givenBilling.invoiceDraft(owner.ctx);
  const archive = (...ids: string[]) => archiveInvoicePdfs(owner.ctx, { ids: ids.join(",") });
  await expect(archive(issued.id, draft.id)).rejects.toMatchObject({ code: "document.not_issued" });
  await expect(archive(issued.id, crypto.randomUUID())).rejects.toMatchObject({ code: "invoice.not_found" });
  const elsewhere = await givenBilling.business();
  const foreign = await givenBilling.issuedInvoice(elsewhere.ctx);
  await expect(archive(issued.id, foreign.id)).rejects.toMatchObject({ code: "invoice.not_found" });
  const many = Array.from({ length: 201 }, () => crypto.randomUUID());
  await expect(archive(...many)).rejects.toMatchObject({ issues: [{ path: "ids", code: "too_many" }] });
});

it("leaves drafts out of all that match, and says so before", async () => {
  const { id: clientId } = await givenBilling.client(owner.ctx);
  const issued = await givenBilling.issuedInvoice(owner.ctx, { clientId });
  const draft = await givenBilling.invoiceDraft(owner.ctx, { clientId });
  const filter = { client: clientId };
  expect(await namesIn(await archiveInvoicePdfs(owner.ctx, { filter }))).toEqual([`${issued.number}.pdf`]);
  for (const selection of [{ filter }, { ids: [draft.id, issued.id] }]) {
    expect(await checkInvoicePdfs(owner.ctx, { selection })).toEqual({ ids: [issued.id], drafts: 1 });
  }
  await expect(archiveInvoicePdfs(owner.ctx, { filter: { ...filter, status: "draft" } })).rejects.toMatchObject({
    code: "documents.none_issued",
  });
});

it("gives numbers that make the same name names of their own", async () => {
  const person = await givenBilling.business();
  const year = todayIn("Europe/Paris", new Date()).slice(0, 4);
  for (const invoicePattern of ["F/{YYYY}-{NNN}", "F-{YYYY}-{NNN}"]) {
    await updateInvoicing(person.ctx, { invoicePattern, invoiceNext: 1 });
    await givenBilling.issuedInvoice(person.ctx);
  }
  expect(await namesIn(await archiveInvoicePdfs(person.ctx, {}))).toEqual([
    `F-${year}-001.pdf`,
    `F-${year}-001 (2).pdf`,
  ]);
});
