import { z } from "zod";
import { LOCALES } from "@/lib/catalog/locales";
import { preferencesOf, type NotificationChannels } from "@/lib/catalog/notifications";

const channels = z.object({ inApp: z.boolean(), mail: z.boolean() });

/** A person as they see themselves. */
export const ProfileView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(LOCALES),
  letterShortcuts: z.boolean(),
  notifications: z.object({ team: channels, jobs: channels }),
  avatarUrl: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type ProfileView = z.infer<typeof ProfileView>;

export interface Profile extends Pick<ProfileView, "id" | "name" | "email" | "letterShortcuts"> {
  locale: string;
  notifications: Record<string, NotificationChannels>;
  avatarSha256: string | null;
  createdAt: Date;
}

export function viewProfile({ avatarSha256, notifications, locale, createdAt, ...profile }: Profile): ProfileView {
  return {
    ...profile,
    locale: locale === "en" ? "en" : "fr",
    notifications: preferencesOf(notifications),
    avatarUrl: avatarSha256 && `/api/v1/profile/avatar?v=${avatarSha256.slice(0, 12)}`,
    createdAt: createdAt.toISOString(),
  };
}
