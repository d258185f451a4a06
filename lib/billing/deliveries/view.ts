import { z } from "zod";
import { DELIVERY_STATUSES, mayRetry, type DeliveryStatus } from "./status";

const instant = z.iso.datetime();

export const DeliveryView = z.object({
  id: z.uuid(),
  recipient: z.string(),
  contact: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** For information only. */
  copy: z.boolean(),
  subject: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  /** Why it failed, in the mail server's words. */
  error: z.string().nullable(),
  sentBy: z.string().nullable(),
  createdAt: instant,
  /** When it was sent, kept or given up. */
  settledAt: instant.nullable(),
  /** When the recipient first opened the link in it. */
  viewedAt: instant.nullable(),
  /** The mail in the mailbox, once it is made. */
  mailId: z.uuid().nullable(),
  /** The delivery this one tries again. */
  retriesId: z.uuid().nullable(),
  canRetry: z.boolean(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

/** A delivery as read from the database. */
export interface DeliveryRow {
  id: string;
  recipient: string;
  contact: { id: string; name: string } | null;
  copy: boolean;
  subject: string;
  status: DeliveryStatus;
  error: string | null;
  sentBy: string | null;
  createdAt: Date;
  settledAt: Date | null;
  viewedAt: Date | null;
  mailId: string | null;
  retriesId: string | null;
  retried: boolean;
}

export const viewDelivery = ({ retried, ...row }: DeliveryRow): DeliveryView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  viewedAt: row.viewedAt?.toISOString() ?? null,
  canRetry: mayRetry({ status: row.status, retried }),
});

const RecipientView = z.object({
  /** Empty for the client's own address. */
  contactId: z.uuid().nullable(),
  name: z.string(),
  firstName: z.string(),
  position: z.string().nullable(),
  /** Empty where there is none: nothing can be sent to them. */
  email: z.string().nullable(),
  /** Who gets it when nobody is chosen. */
  usual: z.boolean(),
});

/** What the sending of a document starts from. */
export const DraftDeliveryView = z.object({
  recipients: z.array(RecipientView),
  subject: z.string(),
  /** With `{{ contact_first_name }}` and, where the template names it, `{{ link }}` for each recipient's own. */
  message: z.string(),
  fileName: z.string(),
  /** The name under which the mail goes out, and where answers go. */
  senderName: z.string(),
  replyTo: z.string().nullable(),
});
export type DraftDeliveryView = z.infer<typeof DraftDeliveryView>;

const RefusedView = z.object({
  id: z.uuid(),
  /** Empty for a draft. */
  number: z.string().nullable(),
  clientName: z.string(),
  code: z.string(),
  message: z.string(),
});

/** What mailing many documents would do. */
export const SendingPlanView = z.object({
  /** Documents that can be sent, in the order of their numbers. */
  ids: z.array(z.uuid()),
  /** Those that cannot, and why. */
  refused: z.array(RefusedView),
});
export type SendingPlan = z.infer<typeof SendingPlanView>;

/** What became of the wish to mail many documents. */
export const ManySentView = z.object({
  /** Names the mails together; empty when none is sent. */
  batchId: z.uuid().nullable(),
  /** Mails that are being made. */
  queued: z.int(),
  /** Documents nothing is sent of, and why. */
  refused: z.array(RefusedView),
});
export type ManySent = z.infer<typeof ManySentView>;

/** How far the mails of many documents are. */
export const BatchView = z.object({
  total: z.int(),
  queued: z.int(),
  /** Taken by a mail server, or kept in the mailbox where there is none. */
  sent: z.int(),
  failed: z.int(),
  unknown: z.int(),
});
export type Batch = z.infer<typeof BatchView>;
