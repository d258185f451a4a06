import type { FormatLocale, Locale } from "@/lib/catalog/locales";
import accountEn from "@/messages/en/account.json";
import authPagesEn from "@/messages/en/auth-pages.json";
import accountMailsEn from "@/messages/en/account-mails.json";
import auditEn from "@/messages/en/audit.json";
import billingEn from "@/messages/en/billing.json";
import clientEn from "@/messages/en/client.json";
import clientsEn from "@/messages/en/clients.json";
import commonEn from "@/messages/en/common.json";
import dashboardEn from "@/messages/en/dashboard.json";
import documentDoneEn from "@/messages/en/document-done.json";
import documentListEn from "@/messages/en/document-list.json";
import documentPageEn from "@/messages/en/document-page.json";
import documentsEn from "@/messages/en/documents.json";
import editorEn from "@/messages/en/editor.json";
import errorsPagesEn from "@/messages/en/errors-pages.json";
import eventsEn from "@/messages/en/events.json";
import importsEn from "@/messages/en/imports.json";
import invoicingEn from "@/messages/en/invoicing.json";
import jobsEn from "@/messages/en/jobs.json";
import jobsPagesEn from "@/messages/en/jobs-pages.json";
import listEn from "@/messages/en/list.json";
import mailboxEn from "@/messages/en/mailbox.json";
import newClientEn from "@/messages/en/new-client.json";
import paletteEn from "@/messages/en/palette.json";
import paperEn from "@/messages/en/paper.json";
import paymentsEn from "@/messages/en/payments.json";
import searchEn from "@/messages/en/search.json";
import sendingEn from "@/messages/en/sending.json";
import settingsEn from "@/messages/en/settings.json";
import setupEn from "@/messages/en/setup.json";
import sharedEn from "@/messages/en/shared.json";
import shellEn from "@/messages/en/shell.json";
import shortcutsEn from "@/messages/en/shortcuts.json";
import statesEn from "@/messages/en/states.json";
import tagsEn from "@/messages/en/tags.json";
import teamEn from "@/messages/en/team.json";
import teamMailsEn from "@/messages/en/team-mails.json";
import teamPagesEn from "@/messages/en/team-pages.json";
import workspaceEn from "@/messages/en/workspace.json";
import accountFr from "@/messages/fr/account.json";
import authPagesFr from "@/messages/fr/auth-pages.json";
import accountMailsFr from "@/messages/fr/account-mails.json";
import auditFr from "@/messages/fr/audit.json";
import billingFr from "@/messages/fr/billing.json";
import clientFr from "@/messages/fr/client.json";
import clientsFr from "@/messages/fr/clients.json";
import commonFr from "@/messages/fr/common.json";
import dashboardFr from "@/messages/fr/dashboard.json";
import documentDoneFr from "@/messages/fr/document-done.json";
import documentListFr from "@/messages/fr/document-list.json";
import documentPageFr from "@/messages/fr/document-page.json";
import documentsFr from "@/messages/fr/documents.json";
import editorFr from "@/messages/fr/editor.json";
import errorsPagesFr from "@/messages/fr/errors-pages.json";
import eventsFr from "@/messages/fr/events.json";
import importsFr from "@/messages/fr/imports.json";
import invoicingFr from "@/messages/fr/invoicing.json";
import jobsFr from "@/messages/fr/jobs.json";
import jobsPagesFr from "@/messages/fr/jobs-pages.json";
import listFr from "@/messages/fr/list.json";
import mailboxFr from "@/messages/fr/mailbox.json";
import newClientFr from "@/messages/fr/new-client.json";
import paletteFr from "@/messages/fr/palette.json";
import paperFr from "@/messages/fr/paper.json";
import paymentsFr from "@/messages/fr/payments.json";
import searchFr from "@/messages/fr/search.json";
import sendingFr from "@/messages/fr/sending.json";
import settingsFr from "@/messages/fr/settings.json";
import setupFr from "@/messages/fr/setup.json";
import sharedFr from "@/messages/fr/shared.json";
import shellFr from "@/messages/fr/shell.json";
import shortcutsFr from "@/messages/fr/shortcuts.json";
import statesFr from "@/messages/fr/states.json";
import tagsFr from "@/messages/fr/tags.json";
import teamFr from "@/messages/fr/team.json";
import teamMailsFr from "@/messages/fr/team-mails.json";
import teamPagesFr from "@/messages/fr/team-pages.json";
import workspaceFr from "@/messages/fr/workspace.json";

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
