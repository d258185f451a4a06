import { and, eq } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { clients } from "@/db/schema/crm/clients";
import type { Currency } from "@/lib/kernel/currency";
import { moneyToString } from "@/lib/kernel/money";
import type { ReadCtx } from "@/lib/platform/operation";
import type { HeadlineView } from "./view";

const { id, kind, status, number, title, currency, inclVat, due, dueDate, validUntil } = documents;

export const headlineColumns = {
  id,
  kind,
  status,
  number,
  title,
  currency,
  inclVat,
  due,
  dueDate,
  validUntil,
  client: { id: clients.id, name: clients.name },
};

type HeadlineRow = Omit<HeadlineView, "amount"> & { status: string; inclVat: bigint; due: bigint | null };

export const ofTheirClient = and(eq(clients.workspaceId, documents.workspaceId), eq(clients.id, documents.clientId));

/** Documents as the dashboard names them; conditions, order and number are the caller's. */
export const selectHeadlines = ({ tx }: ReadCtx) =>
  tx.select(headlineColumns).from(documents).innerJoin(clients, ofTheirClient).$dynamic();

export function headline({ inclVat: whole, due: left, status: state, ...row }: HeadlineRow): HeadlineView {
  const minor = row.kind === "invoice" && state !== "draft" ? (left ?? 0n) : whole;
  return { ...row, amount: moneyToString({ minor, currency: row.currency as Currency }) };
}
