import type { EditorDeeds } from "@/components/documents/editor/editor-types";
import {
  checkCreditNoteDraftAction,
  createCreditNoteDraftAction,
  issueCreditNoteDraftAction,
  readCreditNoteDraftAction,
  removeCreditNoteAction,
  updateCreditNoteDraftAction,
} from "../actions";

/** What the editor does with a credit note. */
export const creditNoteDeeds = {
  create: createCreditNoteDraftAction,
  update: updateCreditNoteDraftAction,
  read: readCreditNoteDraftAction,
  check: checkCreditNoteDraftAction,
  issue: issueCreditNoteDraftAction,
  remove: removeCreditNoteAction,
} satisfies EditorDeeds;
