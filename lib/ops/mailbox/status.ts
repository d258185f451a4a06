export const MAIL_STATUSES = ["queued", "sending", "sent", "captured", "failed", "unknown"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];
