import { and, eq, ne, sql } from "drizzle-orm";
import { documents } from "@/db/schema/billing/documents";
import { apiTokens } from "@/db/schema/identity/api-tokens";
import { clients } from "@/db/schema/crm/clients";
import { invitations, members } from "@/db/schema/identity/members";
import { workspaces } from "@/db/schema/identity/workspaces";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import type { Permission } from "@/lib/catalog/permissions";
import { forbidden } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { query } from "@/lib/platform/operation";
import { FirstStepsInput } from "./input";
import { FIRST_STEPS, type FirstStep, type FirstSteps } from "./view";

const NEEDS: Record<FirstStep, Permission> = {
  business: "workspace:identity",
  client: "clients:write",
  quote: "quotes:write",
  invoice: "invoices:write",
  security: "account:manage",
  email: "workspace:identity",
  team: "members:manage",
  token: "tokens:manage",
};

const filled = sql<boolean>`${workspaces.legalName} is not null and ${workspaces.legalForm} is not null
  and coalesce(${workspaces.siren}, ${workspaces.siret}) is not null
  and ${workspaces.addressLine1} is not null and ${workspaces.postalCode} is not null and ${workspaces.city} is not null`;

/** What a person may still do to make the workspace theirs, as the data stands, and whether they put the list away. */
export const getFirstSteps = query({
  can: "workspace:read",
  input: FirstStepsInput,
  async run({ tx, ctx }): Promise<FirstSteps> {
    const { userId } = ctx.actor;
    if (userId === null) throw forbidden("account.person_required", "Only a person has first steps.");
    const ownToken = and(eq(apiTokens.userId, userId), eq(apiTokens.kind, "personal"));
    const written = (kind: DocumentKind) =>
      sql<boolean>`exists (${tx
        .select({ one: sql`1` })
        .from(documents)
        .where(eq(documents.kind, kind))})`;
    const others = ne(members.userId, userId);
    const [found] = await tx
      .select({
        business: filled,
        email: sql<boolean>`${workspaces.mailSealed} is not null`,
        hidden: sql<boolean>`(${tx
          .select({ hidden: sql`${members.firstStepsHiddenAt} is not null` })
          .from(members)
          .where(eq(members.userId, userId))})`,
        team: sql<boolean>`exists (${tx
          .select({ one: sql`1` })
          .from(members)
          .where(others)})
          or exists (${tx.select({ one: sql`1` }).from(invitations)})`,
        client: sql<boolean>`exists (${tx.select({ one: sql`1` }).from(clients)})`,
        quote: written("quote"),
        invoice: written("invoice"),
        token: sql<boolean>`exists (${tx
          .select({ one: sql`1` })
          .from(apiTokens)
          .where(ownToken)})`,
      })
      .from(workspaces);
    const done: Record<FirstStep, boolean> = {
      business: found?.business ?? false,
      client: found?.client ?? false,
      quote: found?.quote ?? false,
      invoice: found?.invoice ?? false,
      security: ctx.actor.twoFactor,
      email: (found?.email ?? false) || env.SMTP_URL !== undefined,
      team: found?.team ?? false,
      token: found?.token ?? false,
    };
    const steps = FIRST_STEPS.filter((step) => ctx.actor.permissions.has(NEEDS[step]));
    const started = done.quote || done.invoice;
    return { hidden: found?.hidden ?? true, started, steps: steps.map((step) => ({ step, done: done[step] })) };
  },
});
