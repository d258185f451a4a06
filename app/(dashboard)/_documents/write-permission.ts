/** The right to write documents of each kind. */
export const WRITE_PERMISSION = {
  quote: "quotes:write",
  invoice: "invoices:write",
  credit_note: "credit_notes:write",
} as const;
