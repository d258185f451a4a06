import { z } from "zod";
import { LOCALES } from "@/lib/catalog/locales";
import { emailAddress, personName } from "@/lib/identity/people/input";

export const NoInput = z.strictObject({});

export const UpdateProfileInput = z
  .strictObject({ name: personName, locale: z.enum(LOCALES), letterShortcuts: z.boolean() })
  .partial();

export const ChangeEmailInput = z.strictObject({ email: emailAddress });

const channels = z.strictObject({ inApp: z.boolean(), mail: z.boolean() }).partial();

export const ChangeNotificationsInput = z.strictObject({ team: channels, jobs: channels }).partial();
