import { eq } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { inWorkspace } from "@/db/workspace";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { only } from "@/lib/kernel/only";
import { openColumn } from "@/lib/platform/crypto/seal-column";
import { writeCtx, type WriteCtx } from "@/lib/platform/operation";
import type { GivenPerson } from "./given";

type Sender = Pick<GivenPerson, "ctx">;

/** Takes the link before the transaction ends: then a job puts it into the mail, and it stands nowhere else. */
const tokensOf = ({ ctx }: Sender, send: (t: WriteCtx) => Promise<{ id: string }[]>): Promise<string[]> =>
  inWorkspace(ctx.actor, "write", async (tx) => {
    const tokens: string[] = [];
    for (const { id } of await send(writeCtx(tx, ctx))) {
      const { linkSealed } = only(await tx.select().from(documentDeliveries).where(eq(documentDeliveries.id, id)));
      tokens.push(openColumn("document_deliveries.link_sealed", [id], linkSealed ?? "").split("/d/")[1] ?? "");
    }
    return tokens;
  });

/** The tokens of the links in the mails of an invoice, in the order of its recipients. */
export const mailedInvoice = (sender: Sender, invoiceId: string, mail: Record<string, unknown> = {}) =>
  tokensOf(sender, (t) => sendInvoice.within(t, { invoiceId, ...mail }));

export const mailedQuote = (sender: Sender, quoteId: string, mail: Record<string, unknown> = {}) =>
  tokensOf(sender, (t) => sendQuote.within(t, { quoteId, ...mail }));
