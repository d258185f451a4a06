/** What people can be told about by mail or in the application. Messages about their own account's safety are always sent. */
export const NOTIFICATION_CATEGORIES = ["team", "jobs"] as const;
export type NotificationCategory = (typeof NOTIFICATION_CATEGORIES)[number];

export interface NotificationChannels {
  inApp: boolean;
  mail: boolean;
}
export type NotificationPreferences = Record<NotificationCategory, NotificationChannels>;

const UNTOLD: NotificationChannels = { inApp: true, mail: true };

/** Preferences as stored, completed: what somebody never chose is on. */
export const preferencesOf = (
  stored: Readonly<Partial<Record<string, NotificationChannels>>>,
): NotificationPreferences => ({ team: stored["team"] ?? UNTOLD, jobs: stored["jobs"] ?? UNTOLD });
