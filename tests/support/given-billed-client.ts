import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { addDays, todayIn } from "@/lib/kernel/local-date";
import { systemContext, type Ctx } from "@/lib/platform/context";
import type { GivenPerson } from "./given";
import { givenBilling, line, registered } from "./given-billing";

const numberOf = ({ number }: { number: string | null }) => number ?? "";

/**
 * A client with an invoice that is late and paid in part, one that was credited in part, one in dollars and a draft, and
 * with a quote: 1 680,00 € billed, 700,00 € paid.
 */
export async function givenBilledClient(owner: GivenPerson) {
  const { ctx } = await registered(owner);
  const today = todayIn("Europe/Paris", new Date());
  const on = (days: number): Ctx => ({ ...ctx, now: () => new Date(`${addDays(today, days)}T10:00:00Z`) });
  const name = "Maison Verlaine";
  const { id } = await givenBilling.client(ctx, { name });
  const invoice = (days: number, due: number, unitPrice: string, more: object = {}) =>
    givenBilling.issuedInvoice(on(days), {
      clientId: id,
      issueDate: addDays(today, days),
      dueDate: addDays(today, due),
      lineItems: [line({ unitPrice })],
      ...more,
    });
  const late = await invoice(-40, -10, "1000", { title: "Refonte de la boutique" });
  await recordPayment(on(-20), { invoiceId: late.id, amount: "700" });
  const open = await invoice(-2, 28, "500", { title: "Maintenance" });
  const note = await createCreditNote(ctx, { invoiceId: open.id, amount: "100", reason: "Remise" });
  const creditNote = await issueCreditNote(ctx, { creditNoteId: note.id });
  const rate = { currency: "USD", exchangeRate: "0.9", exchangeRateDate: addDays(today, -1) };
  const dollars = await invoice(-1, 29, "50", { ...rate, title: "Support" });
  await givenBilling.invoiceDraft(ctx, { clientId: id, lineItems: [line({ unitPrice: "2000" })] });
  const quote = await givenBilling.issuedQuote(ctx, { clientId: id, title: "Lot 2" });
  await closeDay(systemContext(ctx.actor.workspaceId));
  return {
    id,
    name,
    late: numberOf(late),
    open: numberOf(open),
    dollars: numberOf(dollars),
    creditNote: numberOf(creditNote),
    quote: numberOf(quote),
  };
}
