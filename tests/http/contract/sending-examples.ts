import { eq } from "drizzle-orm";
import { documentDeliveries } from "@/db/schema/billing/document-deliveries";
import { inWorkspace } from "@/db/workspace";
import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { createCreditNoteLink } from "@/lib/billing/credit-notes/create-credit-note-link";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { sendCreditNote } from "@/lib/billing/credit-notes/send-credit-note";
import { sendCreditNotes } from "@/lib/billing/credit-notes/send-credit-notes";
import { createInvoiceLink } from "@/lib/billing/invoices/create-invoice-link";
import { sendInvoice } from "@/lib/billing/invoices/send-invoice";
import { sendInvoices } from "@/lib/billing/invoices/send-invoices";
import { createQuoteLink } from "@/lib/billing/quotes/create-quote-link";
import { sendQuote } from "@/lib/billing/quotes/send-quote";
import { sendQuotes } from "@/lib/billing/quotes/send-quotes";
import type { Ctx } from "@/lib/platform/context";
import { givenBilling } from "../../support/given-billing";
import type { GivenPerson } from "../../support/given";
import type { Example, ExampleMaker } from "./example";

interface Kind {
  /** Of the documents of this kind. */
  all: string;
  param: string;
  issued(ctx: Ctx): Promise<{ id: string }>;
  send(ctx: Ctx, id: string): Promise<{ id: string }[]>;
  sendMany(ctx: Ctx, ids: string[]): Promise<{ batchId: string | null }>;
  link(ctx: Ctx, id: string): Promise<{ id: string }>;
}

const KINDS: Kind[] = [
  {
    all: "/api/v1/quotes",
    param: "quote_id",
    issued: (ctx) => givenBilling.issuedQuote(ctx),
    send: (ctx, quoteId) => sendQuote(ctx, { quoteId }),
    sendMany: (ctx, ids) => sendQuotes(ctx, { selection: { ids } }),
    link: (ctx, quoteId) => createQuoteLink(ctx, { quoteId }),
  },
  {
    all: "/api/v1/invoices",
    param: "invoice_id",
    issued: (ctx) => givenBilling.issuedInvoice(ctx),
    send: (ctx, invoiceId) => sendInvoice(ctx, { invoiceId }),
    sendMany: (ctx, ids) => sendInvoices(ctx, { selection: { ids } }),
    link: (ctx, invoiceId) => createInvoiceLink(ctx, { invoiceId }),
  },
  {
    all: "/api/v1/credit-notes",
    param: "credit_note_id",
    issued: async (ctx) => {
      const { id: invoiceId } = await givenBilling.issuedInvoice(ctx);
      const { id: creditNoteId } = await createCreditNote(ctx, { invoiceId, reason: "Geste commercial" });
      return issueCreditNote(ctx, { creditNoteId });
    },
    send: (ctx, creditNoteId) => sendCreditNote(ctx, { creditNoteId }),
    sendMany: (ctx, ids) => sendCreditNotes(ctx, { selection: { ids } }),
    link: (ctx, creditNoteId) => createCreditNoteLink(ctx, { creditNoteId }),
  },
];

interface World {
  person: GivenPerson;
  id: string;
  params: Record<string, string>;
}

function examplesOf({ all, param, issued, send, sendMany, link }: Kind): Record<string, ExampleMaker> {
  const path = `${all}/{${param}}`;
  const world = async (): Promise<World> => {
    const person = await givenBilling.business();
    const { id } = await issued(person.ctx);
    return { person, id, params: { [param]: id } };
  };
  const plain = async (): Promise<Example> => {
    const { person, params } = await world();
    return { person, params };
  };
  return {
    [`GET ${all}/bulk/pdf`]: plain,
    [`POST ${all}/bulk/send`]: async () => {
      const { person, id } = await world();
      return { person, body: { selection: { ids: [id] } } };
    },
    [`GET ${all}/bulk/send/{batch_id}`]: async () => {
      const { person, id } = await world();
      return { person, params: { batch_id: (await sendMany(person.ctx, [id])).batchId ?? "" } };
    },
    [`GET ${path}/pdf`]: plain,
    [`POST ${path}/send`]: async () => ({
      ...(await plain()),
      body: { to_client: true, subject: "Votre document", message: "Bonjour,\n\nVoir {{ link }}" },
    }),
    [`GET ${path}/deliveries`]: async () => {
      const { person, id, params } = await world();
      await send(person.ctx, id);
      return { person, params };
    },
    [`POST ${path}/deliveries/{delivery_id}/retry`]: async () => {
      const { person, id, params } = await world();
      const [delivery] = await send(person.ctx, id);
      const deliveryId = delivery?.id ?? "";
      // Without its link no job can make a mail of it after all.
      await inWorkspace(person.ctx.actor, "write", (tx) =>
        tx
          .update(documentDeliveries)
          .set({ error: "internal", linkSealed: null })
          .where(eq(documentDeliveries.id, deliveryId)),
      );
      return { person, params: { ...params, delivery_id: deliveryId } };
    },
    [`GET ${path}/links`]: plain,
    [`POST ${path}/links`]: async () => ({ ...(await plain()), body: {} }),
    [`DELETE ${path}/links/{link_id}`]: async () => {
      const { person, id, params } = await world();
      return { person, params: { ...params, link_id: (await link(person.ctx, id)).id } };
    },
  };
}

/** What can be done with issued documents of each kind beside reading and changing them. */
export const SENDING_EXAMPLES: Record<string, ExampleMaker> = Object.assign({}, ...KINDS.map(examplesOf));
