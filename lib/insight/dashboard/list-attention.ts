import { asc } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { DOCUMENT_KINDS, type DocumentKind } from "@/lib/catalog/document-kinds";
import type { Permission } from "@/lib/catalog/permissions";
import { ownWorkspace } from "@/lib/identity/workspaces/own-workspace";
import { todayIn } from "@/lib/kernel/local-date";
import { query } from "@/lib/platform/operation";
import { blockedDrafts } from "./blocked-drafts";
import { expiringQuotes, OVERDUE } from "./conditions";
import { failedDeliveries } from "./failed-deliveries";
import { headline, selectHeadlines } from "./headlines";
import { DashboardInput } from "./input";
import type { AttentionView } from "./view";

const MOST = 5;

type Access = "read" | "write";
const RIGHTS: Record<DocumentKind, Record<Access, Permission>> = {
  quote: { read: "quotes:read", write: "quotes:write" },
  invoice: { read: "invoices:read", write: "invoices:write" },
  credit_note: { read: "credit_notes:read", write: "credit_notes:write" },
};

/** What somebody should look after: of the kinds of documents the caller may read, drafts of those they may write. */
export const listAttention = query({
  can: "dashboard:read",
  input: DashboardInput,
  async run(t): Promise<AttentionView> {
    const { permissions } = t.ctx.actor;
    const today = todayIn((await ownWorkspace(t)).timeZone, t.now());
    const kindsTo = (access: Access) => DOCUMENT_KINDS.filter((kind) => permissions.has(RIGHTS[kind][access]));
    const [read, written] = [kindsTo("read"), kindsTo("write")];
    const { dueDate, validUntil, id } = documents;
    const overdue = () => selectHeadlines(t).where(OVERDUE).orderBy(asc(dueDate), asc(id)).limit(MOST);
    const expiring = () =>
      selectHeadlines(t).where(expiringQuotes(today)).orderBy(asc(validUntil), asc(id)).limit(MOST);
    return {
      today,
      overdueInvoices: read.includes("invoice") ? (await overdue()).map(headline) : null,
      expiringQuotes: read.includes("quote") ? (await expiring()).map(headline) : null,
      failedDeliveries: read.length > 0 ? await failedDeliveries(t, read, MOST) : null,
      blockedDrafts: written.length > 0 ? await blockedDrafts(t, written) : null,
    };
  },
});
