/** `queued` until the PDF and the mail are made, too; the others are those of the mail. */
export const DELIVERY_STATUSES = ["queued", "sending", "sent", "captured", "failed", "unknown"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** Something is still to come: the page is read again. */
export const isUnderWay = (status: DeliveryStatus): boolean => status === "queued" || status === "sending";

/** An unknown outcome is tried again by people only, who can ask the recipient. */
export const mayRetry = ({ status, retried }: { status: DeliveryStatus; retried: boolean }): boolean =>
  !retried && (status === "failed" || status === "unknown");
