import { beforeAll, expect, it } from "vitest";
import { archiveInvoicePdfs } from "@/lib/billing/invoices/archive-invoice-pdfs";
import { getInvoicePdf } from "@/lib/billing/invoices/get-invoice-pdf";
import type { GivenPerson } from "@/tests/support/given";
import { givenBilling } from "@/tests/support/given-billing";

let owner: GivenPerson;
beforeAll(async () => {
  owner = await givenBilling.business();
});

it("holds each PDF as it is kept, under a name of its own, in the order of the numbers", async () => {
  const first = await givenBilling.issuedInvoice(owner.ctx);
  const second = await givenBilling.issuedInvoice(owner.ctx);
  const ids = [second.id, first.id, second.id].join(",");
  const { fileName, files } = await archiveInvoicePdfs(owner.ctx, { ids });
  expect(fileName).toBe("Factures.zip");
  const held = await Array.fromAsync(files);
  expect(held.map(({ name }) => name)).toEqual([`${first.number}.pdf`, `${second.number}.pdf`]);
  for (const [index, { id }] of [first, second].entries()) {
    expect(held[index]?.input.equals((await getInvoicePdf(owner.ctx, { invoiceId: id })).content)).toBe(true);
  }
});

it("is refused for drafts, unknown documents and too many", async () => {
  const issued = await givenBilling.issuedInvoice(owner.ctx);
  const draft = await givenBilling.invoiceDraft(owner.ctx);
  const archive = (...ids: string[]) => archiveInvoicePdfs(owner.ctx, { ids: ids.join(",") });
  await expect(archive(issued.id, draft.id)).rejects.toMatchObject({ code: "document.not_issued" });
  await expect(archive(issued.id, crypto.randomUUID())).rejects.toMatchObject({ code: "invoice.not_found" });
  const many = Array.from({ length: 201 }, () => crypto.randomUUID());
  await expect(archive(...many)).rejects.toMatchObject({ issues: [{ path: "ids", code: "too_many" }] });
});
