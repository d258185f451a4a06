import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant, systemPolicy, workspaceId, workspacePolicy } from "@/db/columns";
import { workspaces } from "../identity/workspaces";

/** One row per change: activity timeline, audit trail and outbox at once. Appended in the transaction of the change. */
export const events = pgTable(
  "events",
  {
    id: id(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: "cascade" }),
    type: text().notNull(),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    actorKind: text({ enum: ["user", "token", "system"] }).notNull(),
    actorUserId: uuid(),
    /** The name at the time, so the trail stays readable when people leave. */
    actorName: text(),
    subjectKind: text(),
    subjectId: uuid(),
    /** The quote, invoice or credit note the event is about, beside its client: both have a timeline. */
    documentId: uuid().generatedAlwaysAs(sql`(payload ->> 'documentId')::uuid`),
    requestId: text().notNull(),
    occurredAt: instant().notNull().defaultNow(),
    dispatchedAt: instant(),
    /** A relay is delivering the event, or pauses after a failed try; from then on any relay may take it. */
    dispatchClaimedUntil: instant(),
  },
  (table) => [
    unique("events_workspace_id_id_key").on(table.workspaceId, table.id),
    index("events_workspace_id_occurred_at_idx").on(table.workspaceId, table.occurredAt, table.id),
    index("events_workspace_id_subject_idx").on(
      table.workspaceId,
      table.subjectKind,
      table.subjectId,
      table.occurredAt,
      table.id,
    ),
    index("events_workspace_id_document_id_idx")
      .on(table.workspaceId, table.documentId, table.occurredAt, table.id)
      .where(sql`document_id is not null`),
    index("events_undispatched_idx")
      .on(table.id)
      .where(sql`dispatched_at is null`),
    workspacePolicy(),
    systemPolicy(),
  ],
).enableRLS();
