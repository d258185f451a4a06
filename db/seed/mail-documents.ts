import { commandVisitor } from "@/bin/support/command-visitor";
import { makeMail } from "@/lib/billing/deliveries/make-mail";
import { listInvoices } from "@/lib/billing/invoices/list-invoices";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { storedPdf } from "@/lib/billing/pdf/stored-pdf";
import { listQuotes } from "@/lib/billing/quotes/list-quotes";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { viewSharedDocument } from "@/lib/billing/sharing/view-shared-document";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import type { Ctx } from "@/lib/platform/context";

/** The link in a mail, as its reader finds it. */
async function mailedLink(ctx: Ctx, mailId: string): Promise<string> {
  const { text } = await getMail(ctx, { mailId });
  const token = /\/d\/([\w-]+)/.exec(text ?? "")?.[1];
  if (!token) throw new Error("The mail of a document has no link");
  return token;
}

/** Mails the two newest invoices and the newest open quote; the client has already opened the first invoice and the quote. */
export async function mailDocuments(ctx: Ctx): Promise<void> {
  const newest = { filter: { status: "sent" }, sort: "-issue_date" };
  const [invoices, quotes] = [await listInvoices(ctx, newest), await listQuotes(ctx, newest)];
  const mailed = [
    ...invoices.items.slice(0, 2).map(({ id }, at) => ({ kind: "invoice" as const, id, seen: at === 0 })),
    ...quotes.items.slice(0, 1).map(({ id }) => ({ kind: "quote" as const, id, seen: true })),
  ];
  for (const { kind, id, seen } of mailed) {
    const deliveries =
      kind === "invoice" ? await sendInvoice(ctx, { invoiceId: id }) : await sendQuote(ctx, { quoteId: id });
    await storedPdf(ctx, kind, id);
    for (const { id: deliveryId } of deliveries) {
      const { workspaceId } = ctx.actor;
      const mailId = await makeMail({ workspaceId, deliveryId, cause: deliveryId });
      if (seen) await viewSharedDocument(commandVisitor(), { token: await mailedLink(ctx, mailId) });
    }
  }
}
