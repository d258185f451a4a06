import { z } from "zod";
import { linkToken, optionalParagraphs, personName } from "@/lib/identity/people/input";

export const SharedDocumentRef = z.strictObject({ token: linkToken });

/** Who answers for the client, and what they want to say about it. */
export const AnswerSharedQuoteInput = z.strictObject({
  token: linkToken,
  name: personName,
  note: optionalParagraphs(500).default(null),
});
