import type { FormatLocale, Locale } from "@/lib/catalog/locales";
import accountEn from "@/messages/en/account.json" with { type: "json" };
import authPagesEn from "@/messages/en/auth-pages.json" with { type: "json" };
import accountMailsEn from "@/messages/en/account-mails.json" with { type: "json" };
import auditEn from "@/messages/en/audit.json" with { type: "json" };
import billingEn from "@/messages/en/billing.json" with { type: "json" };
import clientEn from "@/messages/en/client.json" with { type: "json" };
import clientsEn from "@/messages/en/clients.json" with { type: "json" };
import commonEn from "@/messages/en/common.json" with { type: "json" };
import dashboardEn from "@/messages/en/dashboard.json" with { type: "json" };
import documentDoneEn from "@/messages/en/document-done.json" with { type: "json" };
import documentListEn from "@/messages/en/document-list.json" with { type: "json" };
import documentPageEn from "@/messages/en/document-page.json" with { type: "json" };
import documentsEn from "@/messages/en/documents.json" with { type: "json" };
import editorEn from "@/messages/en/editor.json" with { type: "json" };
import errorsPagesEn from "@/messages/en/errors-pages.json" with { type: "json" };
import eventsEn from "@/messages/en/events.json" with { type: "json" };
import importsEn from "@/messages/en/imports.json" with { type: "json" };
import invoicingEn from "@/messages/en/invoicing.json" with { type: "json" };
import jobsEn from "@/messages/en/jobs.json" with { type: "json" };
import jobsPagesEn from "@/messages/en/jobs-pages.json" with { type: "json" };
import listEn from "@/messages/en/list.json" with { type: "json" };
import mailboxEn from "@/messages/en/mailbox.json" with { type: "json" };
import newClientEn from "@/messages/en/new-client.json" with { type: "json" };
import paletteEn from "@/messages/en/palette.json" with { type: "json" };
import paperEn from "@/messages/en/paper.json" with { type: "json" };
import paymentsEn from "@/messages/en/payments.json" with { type: "json" };
import searchEn from "@/messages/en/search.json" with { type: "json" };
import sendingEn from "@/messages/en/sending.json" with { type: "json" };
import settingsEn from "@/messages/en/settings.json" with { type: "json" };
import setupEn from "@/messages/en/setup.json" with { type: "json" };
import sharedEn from "@/messages/en/shared.json" with { type: "json" };
import shellEn from "@/messages/en/shell.json" with { type: "json" };
import shortcutsEn from "@/messages/en/shortcuts.json" with { type: "json" };
import statesEn from "@/messages/en/states.json" with { type: "json" };
import tagsEn from "@/messages/en/tags.json" with { type: "json" };
import teamEn from "@/messages/en/team.json" with { type: "json" };
import teamMailsEn from "@/messages/en/team-mails.json" with { type: "json" };
import teamPagesEn from "@/messages/en/team-pages.json" with { type: "json" };
import workspaceEn from "@/messages/en/workspace.json" with { type: "json" };
import accountFr from "@/messages/fr/account.json" with { type: "json" };
import authPagesFr from "@/messages/fr/auth-pages.json" with { type: "json" };
import accountMailsFr from "@/messages/fr/account-mails.json" with { type: "json" };
import auditFr from "@/messages/fr/audit.json" with { type: "json" };
import billingFr from "@/messages/fr/billing.json" with { type: "json" };
import clientFr from "@/messages/fr/client.json" with { type: "json" };
import clientsFr from "@/messages/fr/clients.json" with { type: "json" };
import commonFr from "@/messages/fr/common.json" with { type: "json" };
import dashboardFr from "@/messages/fr/dashboard.json" with { type: "json" };
import documentDoneFr from "@/messages/fr/document-done.json" with { type: "json" };
import documentListFr from "@/messages/fr/document-list.json" with { type: "json" };
import documentPageFr from "@/messages/fr/document-page.json" with { type: "json" };
import documentsFr from "@/messages/fr/documents.json" with { type: "json" };
import editorFr from "@/messages/fr/editor.json" with { type: "json" };
import errorsPagesFr from "@/messages/fr/errors-pages.json" with { type: "json" };
import eventsFr from "@/messages/fr/events.json" with { type: "json" };
import importsFr from "@/messages/fr/imports.json" with { type: "json" };
import invoicingFr from "@/messages/fr/invoicing.json" with { type: "json" };
import jobsFr from "@/messages/fr/jobs.json" with { type: "json" };
import jobsPagesFr from "@/messages/fr/jobs-pages.json" with { type: "json" };
import listFr from "@/messages/fr/list.json" with { type: "json" };
import mailboxFr from "@/messages/fr/mailbox.json" with { type: "json" };
import newClientFr from "@/messages/fr/new-client.json" with { type: "json" };
import paletteFr from "@/messages/fr/palette.json" with { type: "json" };
import paperFr from "@/messages/fr/paper.json" with { type: "json" };
import paymentsFr from "@/messages/fr/payments.json" with { type: "json" };
import searchFr from "@/messages/fr/search.json" with { type: "json" };
import sendingFr from "@/messages/fr/sending.json" with { type: "json" };
import settingsFr from "@/messages/fr/settings.json" with { type: "json" };
import setupFr from "@/messages/fr/setup.json" with { type: "json" };
import sharedFr from "@/messages/fr/shared.json" with { type: "json" };
import shellFr from "@/messages/fr/shell.json" with { type: "json" };
import shortcutsFr from "@/messages/fr/shortcuts.json" with { type: "json" };
import statesFr from "@/messages/fr/states.json" with { type: "json" };
import tagsFr from "@/messages/fr/tags.json" with { type: "json" };
import teamFr from "@/messages/fr/team.json" with { type: "json" };
import teamMailsFr from "@/messages/fr/team-mails.json" with { type: "json" };
import teamPagesFr from "@/messages/fr/team-pages.json" with { type: "json" };
import workspaceFr from "@/messages/fr/workspace.json" with { type: "json" };

const fr = {
  account: accountFr,
  "account-mails": accountMailsFr,
  audit: auditFr,
  "auth-pages": authPagesFr,
  billing: billingFr,
  client: clientFr,
  clients: clientsFr,
  common: commonFr,
  dashboard: dashboardFr,
  "document-done": documentDoneFr,
  "document-list": documentListFr,
  "document-page": documentPageFr,
  documents: documentsFr,
  editor: editorFr,
  "errors-pages": errorsPagesFr,
  events: eventsFr,
  imports: importsFr,
  invoicing: invoicingFr,
  jobs: jobsFr,
  "jobs-pages": jobsPagesFr,
  list: listFr,
  mailbox: mailboxFr,
  "new-client": newClientFr,
  palette: paletteFr,
  paper: paperFr,
  payments: paymentsFr,
  search: searchFr,
  sending: sendingFr,
  settings: settingsFr,
  setup: setupFr,
  shared: sharedFr,
  shell: shellFr,
  shortcuts: shortcutsFr,
  states: statesFr,
  tags: tagsFr,
  team: teamFr,
  "team-mails": teamMailsFr,
  "team-pages": teamPagesFr,
  workspace: workspaceFr,
};

export type Messages = typeof fr;

const en: Messages = {
  account: accountEn,
  "account-mails": accountMailsEn,
  audit: auditEn,
  "auth-pages": authPagesEn,
  billing: billingEn,
  client: clientEn,
  clients: clientsEn,
  common: commonEn,
  dashboard: dashboardEn,
  "document-done": documentDoneEn,
  "document-list": documentListEn,
  "document-page": documentPageEn,
  documents: documentsEn,
  editor: editorEn,
  "errors-pages": errorsPagesEn,
  events: eventsEn,
  imports: importsEn,
  invoicing: invoicingEn,
  jobs: jobsEn,
  "jobs-pages": jobsPagesEn,
  list: listEn,
  mailbox: mailboxEn,
  "new-client": newClientEn,
  palette: paletteEn,
  paper: paperEn,
  payments: paymentsEn,
  search: searchEn,
  sending: sendingEn,
  settings: settingsEn,
  setup: setupEn,
  shared: sharedEn,
  shell: shellEn,
  shortcuts: shortcutsEn,
  states: statesEn,
  tags: tagsEn,
  team: teamEn,
  "team-mails": teamMailsEn,
  "team-pages": teamPagesEn,
  workspace: workspaceEn,
};

const all: Record<Locale | FormatLocale, Messages> = { fr, en, "en-GB": en };

/** Every text of the interface in one language, by namespace. French is the reference: a key missing in English does not compile. */
export const messagesOf = (locale: Locale | FormatLocale): Messages => all[locale];
