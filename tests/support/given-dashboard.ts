import { createCreditNote } from "@/lib/billing/credit-notes/create-credit-note";
import { issueCreditNote } from "@/lib/billing/credit-notes/issue-credit-note";
import { closeDay } from "@/lib/billing/night/close-day";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { addDays, todayIn, type LocalDate } from "@/lib/kernel/local-date";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { DASHBOARD } from "./dashboard-figures";
import type { GivenPerson } from "./given";
import { givenBilling, line } from "./given-billing";

const on = (ctx: Ctx, day: LocalDate): Ctx => ({ ...ctx, now: () => new Date(`${day}T10:00:00Z`) });
const priced = (unitPrice: string) => ({ lineItems: [line({ unitPrice })] });

/** A business with something in every part of its dashboard. */
export async function givenDashboard({ ctx }: Pick<GivenPerson, "ctx">): Promise<void> {
  const today = todayIn("Europe/Paris", new Date());
  const client = async (name: string, changes: Record<string, unknown> = {}) =>
    (await givenBilling.client(ctx, { name, ...changes })).id;
  const issued = async (name: string, issueDays: number, dueDays: number, price: string) => {
    const issueDate = addDays(today, issueDays);
    const days = { issueDate, dueDate: addDays(today, dueDays) };
    return givenBilling.issuedInvoice(on(ctx, issueDate), { clientId: await client(name), ...days, ...priced(price) });
  };
  const yearAgo = await issued("Librairie du Port", -370, -340, "1800");
  await recordPayment(on(ctx, addDays(today, -345)), { invoiceId: yearAgo.id, amount: "2160" });
  await issued(DASHBOARD.late.client, -54, -DASHBOARD.late.days, "2450");
  const partly = await issued(DASHBOARD.partly.client, -41, -11, "2600");
  await recordPayment(ctx, { invoiceId: partly.id, amount: "2000" });
  const soon = await issued(DASHBOARD.soon.client, -2, 3, "880");
  const note = await createCreditNote(ctx, { invoiceId: soon.id, amount: "100", reason: "Remise" });
  await issueCreditNote(ctx, { creditNoteId: note.id });
  await givenBilling.issuedQuote(ctx, {
    clientId: await client(DASHBOARD.quote.client),
    validUntil: addDays(today, 2),
    ...priced("7000"),
  });
  const unknown = await client(DASHBOARD.unfinished.client, { siren: null });
  await givenBilling.invoiceDraft(ctx, { clientId: unknown, ...priced("200") });
  await closeDay(systemContext(ctx.actor.workspaceId));
}
