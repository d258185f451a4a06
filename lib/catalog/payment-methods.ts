/** How money comes in. */
export const PAYMENT_METHODS = ["transfer", "card", "direct_debit", "cheque", "cash", "online", "other"] as const;
