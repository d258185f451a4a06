import type { EditorDeeds } from "@/components/documents/editor/editor-types";
import {
  checkQuoteDraftAction,
  createQuoteDraftAction,
  duplicateQuoteAction,
  issueQuoteDraftAction,
  readQuoteDraftAction,
  removeQuoteAction,
  updateQuoteDraftAction,
} from "../actions";

/** What the editor does with a quote. */
export const quoteDeeds = {
  create: createQuoteDraftAction,
  update: updateQuoteDraftAction,
  read: readQuoteDraftAction,
  check: checkQuoteDraftAction,
  issue: issueQuoteDraftAction,
  remove: removeQuoteAction,
  duplicate: duplicateQuoteAction,
} satisfies EditorDeeds;
