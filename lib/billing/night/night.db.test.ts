import { describe, expect, it } from "vitest";
import { getInvoice } from "@/lib/billing/invoices/get-invoice";
import { recordPayment } from "@/lib/billing/payments/record-payment";
import { reversePayment } from "@/lib/billing/payments/reverse-payment";
import { getQuote } from "@/lib/billing/quotes/get-quote";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import type { Ctx } from "@/lib/platform/context";
import { systemContext } from "@/lib/platform/context";
import { givenBilling } from "@/tests/support/given-billing";
import { closeDay } from "./close-day";

const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, now: () => new Date(instant) });
const night = (ctx: Ctx, instant: string) => closeDay(at(systemContext(ctx.actor.workspaceId), instant));

describe("a new day", () => {
  it("marks invoices overdue the day after they were due, where the business is", async () => {
    const { ctx } = await givenBilling.business();
    const due = { issueDate: "2026-03-02", dueDate: "2026-03-10" };
    const { id: invoiceId } = await givenBilling.issuedInvoice(at(ctx, "2026-03-02T10:00:00Z"), due);
    expect(await night(ctx, "2026-03-10T22:30:00Z")).toEqual({ overdue: 0, expired: 0 });
    expect(await night(ctx, "2026-03-10T23:30:00Z")).toEqual({ overdue: 1, expired: 0 });
    expect(await night(ctx, "2026-03-10T23:30:00Z")).toEqual({ overdue: 0, expired: 0 });
    expect((await getInvoice(ctx, { invoiceId })).status).toBe("overdue");
  });

  it("comes earlier to the east", async () => {
    const { ctx } = await givenBilling.business();
    await updateWorkspace(ctx, { timeZone: "Indian/Reunion" });
    const due = { issueDate: "2026-03-02", dueDate: "2026-03-10" };
    await givenBilling.issuedInvoice(at(ctx, "2026-03-02T10:00:00Z"), due);
    expect(await night(ctx, "2026-03-10T20:30:00Z")).toEqual({ overdue: 1, expired: 0 });
  });

  it("leaves what is paid, and finds what is opened again", async () => {
    const { ctx } = await givenBilling.business();
    const then = at(ctx, "2026-03-02T10:00:00Z");
    const { id: invoiceId } = await givenBilling.issuedInvoice(then, { dueDate: "2026-03-10" });
    const { id: paymentId } = await recordPayment(then, { invoiceId, amount: "600" });
    expect((await night(ctx, "2026-03-12T10:00:00Z")).overdue).toBe(0);
    await reversePayment(at(ctx, "2026-03-12T10:00:00Z"), { paymentId });
    expect((await night(ctx, "2026-03-12T10:00:00Z")).overdue).toBe(1);
    await recordPayment(at(ctx, "2026-03-12T11:00:00Z"), { invoiceId, amount: "600" });
    expect((await getInvoice(ctx, { invoiceId })).status).toBe("paid");
  });

  it("marks quotes expired that nobody answered, all of them", async () => {
    const { ctx } = await givenBilling.business();
    const { id: clientId } = await givenBilling.client(ctx);
    const then = at(ctx, "2026-03-02T10:00:00Z");
    const { id: quoteId } = await givenBilling.issuedQuote(then, { clientId, validUntil: "2026-03-10" });
    for (let n = 0; n < 12; n += 1) {
      await givenBilling.issuedQuote(then, { clientId, validUntil: "2026-03-10" });
    }
    expect((await night(ctx, "2026-03-10T12:00:00Z")).expired).toBe(0);
    expect((await night(ctx, "2026-03-11T12:00:00Z")).expired).toBe(13);
    expect((await getQuote(ctx, { quoteId })).status).toBe("expired");
  });
});
