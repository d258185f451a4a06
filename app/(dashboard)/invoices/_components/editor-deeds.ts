import type { EditorDeeds } from "@/components/documents/editor/editor-types";
import {
  checkInvoiceDraftAction,
  createInvoiceDraftAction,
  duplicateInvoiceAction,
  issueInvoiceDraftAction,
  readInvoiceDraftAction,
  removeInvoiceAction,
  updateInvoiceDraftAction,
} from "../actions";

/** What the editor does with an invoice. */
export const invoiceDeeds = {
  create: createInvoiceDraftAction,
  update: updateInvoiceDraftAction,
  read: readInvoiceDraftAction,
  check: checkInvoiceDraftAction,
  issue: issueInvoiceDraftAction,
  remove: removeInvoiceAction,
  duplicate: duplicateInvoiceAction,
} satisfies EditorDeeds;
