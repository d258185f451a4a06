import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { payments, paymentVatGroups } from "@/db/schema/billing/payments";
import { clients } from "@/db/schema/crm/clients";
import { notFound } from "@/lib/kernel/errors";
import type { ReadCtx } from "@/lib/platform/operation";
import type { PaymentRow } from "./view";

const { workspaceId: _w, invoiceNumber: _n, searchKey: _s, ...columns } = getTableColumns(payments);

const reversal = sql<string | null>`(
  select other.id from payments other where other.workspace_id = payments.workspace_id and other.reverses_id = payments.id)`;

const vatGroups = sql<PaymentRow["vatGroups"]>`(
  select coalesce(json_agg(json_build_object('vatCategory', vat_category, 'vatRate', vat_rate::text,
      'taxable', taxable::text, 'vat', vat::text) order by vat_rate desc, vat_category), '[]'::json)
    from payment_vat_groups parts
   where parts.workspace_id = payments.workspace_id and parts.payment_id = payments.id)`;

/** Payments with their invoice, its client and what they are made of; conditions, order and page are the caller's. */
export const selectPayments = (t: ReadCtx) =>
  t.tx
    .select({
      ...columns,
      reversedById: reversal,
      vatGroups,
      invoice: { id: documents.id, number: documents.number },
      client: { id: clients.id, reference: clients.reference, name: clients.name },
    })
    .from(payments)
    .innerJoin(documents, and(eq(documents.workspaceId, payments.workspaceId), eq(documents.id, payments.invoiceId)))
    .innerJoin(clients, and(eq(clients.workspaceId, documents.workspaceId), eq(clients.id, documents.clientId)))
    .$dynamic();

export const noSuchPayment = () => notFound("payment.not_found", "There is no such payment.");

/** @throws DomainError not_found, for another workspace's payment too */
export async function findPayment(t: ReadCtx, paymentId: string): Promise<PaymentRow> {
  const [payment] = await selectPayments(t).where(eq(payments.id, paymentId));
  if (!payment) throw noSuchPayment();
  return payment;
}

/** What earlier payments of an invoice and their reversals declared, in minor units. */
export const declaredOf = (t: ReadCtx, invoiceId: string) =>
  t.tx
    .select({
      vatCategory: paymentVatGroups.vatCategory,
      vatRate: paymentVatGroups.vatRate,
      taxable: paymentVatGroups.taxable,
      vat: paymentVatGroups.vat,
    })
    .from(paymentVatGroups)
    .innerJoin(
      payments,
      and(eq(payments.workspaceId, paymentVatGroups.workspaceId), eq(payments.id, paymentVatGroups.paymentId)),
    )
    .where(eq(payments.invoiceId, invoiceId))
    .orderBy(asc(payments.id));
