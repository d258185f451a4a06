import { eventType } from "inngest";
import { z } from "zod";

/** The search engine has to be told of something. */
export const searchDocumentsChanged = eventType("search/documents-changed", { schema: z.object({}) });
