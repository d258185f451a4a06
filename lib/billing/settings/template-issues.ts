import { LOCALES } from "@/lib/catalog/locales";
import type { Issue } from "@/lib/kernel/errors";
import { templateIssue } from "@/lib/platform/template/template";
import type { UpdateInvoicingInput } from "./input";
import { mailVariablesOf } from "./mail-variables";

const KINDS = [
  ["quote", "quote"],
  ["invoice", "invoice"],
  ["creditNote", "credit_note"],
] as const;

/** What cannot be read in the templates that were sent, with its place: `mailTemplates.quote.fr.subject`. */
export const templateIssues = ({ mailTemplates }: Pick<UpdateInvoicingInput, "mailTemplates">): Issue[] =>
  KINDS.flatMap(([field, kind]) =>
    LOCALES.flatMap((locale) => {
      const template = mailTemplates?.[field]?.[locale];
      if (!template) return [];
      return (["subject", "message"] as const).flatMap((part) => {
        const issue = templateIssue(template[part], mailVariablesOf(kind));
        return issue ? [{ path: `mailTemplates.${field}.${locale}.${part}`, ...issue }] : [];
      });
    }),
  );
