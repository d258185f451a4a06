import { z } from "zod";
import { DOCUMENT_KINDS } from "@/lib/catalog/document-kinds";
import { cursorPageInput } from "@/lib/kernel/cursor-page";
import { query } from "@/lib/platform/operation";
import { readDocumentEvents } from "./read-document-events";

/** What happened with a document whose kind is known as it is asked for. */
export const listDocumentEvents = query({
  can: "activities:read",
  input: z.strictObject({
    kind: z.enum(DOCUMENT_KINDS),
    documentId: z.uuid().toLowerCase(),
    ...cursorPageInput,
  }),
  run: (t, { kind, ...page }) => readDocumentEvents(t, kind, page),
});
