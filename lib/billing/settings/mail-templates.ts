import type { MailTemplate } from "@/db/schema/billing/invoicing-settings";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Locale } from "@/lib/catalog/locales";
import type { Issue } from "@/lib/kernel/errors";
import { renderTemplate, templateIssue } from "@/lib/platform/template/template";
import { DEFAULT_MAIL_TEMPLATES } from "./default-mail-templates";
import type { Invoicing } from "./defaults";
import { mailVariablesOf, type MailVariable } from "./mail-variables";

/** What mails with a document of a kind say in a language: the workspace's own template, else the application's. */
export const mailTemplateFor = (
  invoicing: Pick<Invoicing, "mailTemplates">,
  kind: DocumentKind,
  locale: Locale,
): MailTemplate => invoicing.mailTemplates[kind]?.[locale] ?? DEFAULT_MAIL_TEMPLATES[kind][locale];

/**
 * Subject, in one line, and message of a mail, in plain text.
 * @param values every variable of the kind (`mailVariablesOf`), written for people; `""` where there is none
 */
export function renderMailTemplate(
  template: MailTemplate,
  values: Readonly<Partial<Record<MailVariable, string>>>,
): MailTemplate {
  return {
    subject: renderTemplate(template.subject, values).replace(/\s+/g, " ").trim(),
    message: renderTemplate(template.message, values).trim(),
  };
}

/** What a subject or message that somebody types would say, or what is wrong with it. */
export function tryMailTemplate(
  kind: DocumentKind,
  text: string,
  values: Readonly<Partial<Record<MailVariable, string>>>,
): { said: string } | { issue: Omit<Issue, "path"> } {
  const issue = templateIssue(text, mailVariablesOf(kind));
  return issue ? { issue } : { said: renderTemplate(text, values) };
}
