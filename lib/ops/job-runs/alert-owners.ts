import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { DEFAULT_LOCALE, isLocale } from "@/lib/catalog/locales";
import { preferencesOf } from "@/lib/catalog/notifications";
import { env } from "@/lib/platform/env";
import { translator } from "@/lib/platform/i18n/translator";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { renderMail } from "@/lib/platform/mail/render-mail";
import { operation } from "@/lib/platform/operation";

const FailuresExceeded = z.strictObject({ count: z.number().int(), windowMinutes: z.number().int() });

/**
 * Mails the owners of a workspace, each in their language, that too many job runs failed on this installation.
 * @returns how many were told; those who want no mail about jobs are not
 */
export const alertOwners = operation({
  can: "jobs:manage",
  input: FailuresExceeded,
  async run(t, values): Promise<number> {
    const owners = await t.tx
      .select({ email: users.email, locale: users.locale, notifications: users.notifications })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(and(eq(members.workspaceId, t.ctx.actor.workspaceId), eq(members.role, "owner")));
    const told = owners.filter(({ notifications }) => preferencesOf(notifications).jobs.mail);
    for (const { email, locale: wanted } of told) {
      const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE;
      const words = translator(locale);
      const mail = renderMail({
        locale,
        heading: words("jobs.alert.heading"),
        paragraphs: [words("jobs.alert.text", values), words("jobs.alert.advice")],
        button: { label: words("jobs.alert.button"), url: `${env.APP_URL}/jobs?status=failed` },
        footer: words("jobs.alert.footer"),
      });
      await queueMail(t, { to: email, subject: words("jobs.alert.subject", values), ...mail });
    }
    return told.length;
  },
});
