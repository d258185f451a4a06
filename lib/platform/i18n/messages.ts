import type { Locale } from "@/lib/catalog/locales";
import authPagesEn from "@/messages/en/auth-pages.json";
import accountMailsEn from "@/messages/en/account-mails.json";
import commonEn from "@/messages/en/common.json";
import errorsPagesEn from "@/messages/en/errors-pages.json";
import eventsEn from "@/messages/en/events.json";
import homeEn from "@/messages/en/home.json";
import jobsEn from "@/messages/en/jobs.json";
import paletteEn from "@/messages/en/palette.json";
import setupEn from "@/messages/en/setup.json";
import shellEn from "@/messages/en/shell.json";
import shortcutsEn from "@/messages/en/shortcuts.json";
import statesEn from "@/messages/en/states.json";
import teamEn from "@/messages/en/team.json";
import teamMailsEn from "@/messages/en/team-mails.json";
import workspaceEn from "@/messages/en/workspace.json";
import authPagesFr from "@/messages/fr/auth-pages.json";
import accountMailsFr from "@/messages/fr/account-mails.json";
import commonFr from "@/messages/fr/common.json";
import errorsPagesFr from "@/messages/fr/errors-pages.json";
import eventsFr from "@/messages/fr/events.json";
import homeFr from "@/messages/fr/home.json";
import jobsFr from "@/messages/fr/jobs.json";
import paletteFr from "@/messages/fr/palette.json";
import setupFr from "@/messages/fr/setup.json";
import shellFr from "@/messages/fr/shell.json";
import shortcutsFr from "@/messages/fr/shortcuts.json";
import statesFr from "@/messages/fr/states.json";
import teamFr from "@/messages/fr/team.json";
import teamMailsFr from "@/messages/fr/team-mails.json";
import workspaceFr from "@/messages/fr/workspace.json";

const fr = {
  "account-mails": accountMailsFr,
  common: commonFr,
  events: eventsFr,
  jobs: jobsFr,
  palette: paletteFr,
  shell: shellFr,
  shortcuts: shortcutsFr,
  states: statesFr,
  "team-mails": teamMailsFr,
  team: teamFr,
  workspace: workspaceFr,
  "auth-pages": authPagesFr,
  setup: setupFr,
  home: homeFr,
  "errors-pages": errorsPagesFr,
};

export type Messages = typeof fr;

const en: Messages = {
  "account-mails": accountMailsEn,
  common: commonEn,
  events: eventsEn,
  jobs: jobsEn,
  palette: paletteEn,
  shell: shellEn,
  shortcuts: shortcutsEn,
  states: statesEn,
  "team-mails": teamMailsEn,
  team: teamEn,
  workspace: workspaceEn,
  "auth-pages": authPagesEn,
  setup: setupEn,
  home: homeEn,
  "errors-pages": errorsPagesEn,
};

const all: Record<Locale, Messages> = { fr, en };

/** Every text of the interface in one language, by namespace. French is the reference: a key missing in English does not compile. */
export const messagesOf = (locale: Locale): Messages => all[locale];
