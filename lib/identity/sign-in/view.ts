import { z } from "zod";
import { PERMISSIONS, ROLES } from "@/lib/catalog/permissions";
import type { Actor, Ctx } from "@/lib/platform/context";

export interface Login {
  token: string;
  expiresAt: Date;
  requires2fa: boolean;
}

export const LoginView = z.object({
  token: z.string(),
  tokenType: z.literal("Bearer"),
  expiresAt: z.iso.datetime(),
  requires_2fa: z.boolean(),
});

export const viewLogin = ({ token, expiresAt, requires2fa }: Login): z.infer<typeof LoginView> => ({
  token,
  tokenType: "Bearer",
  expiresAt: expiresAt.toISOString(),
  requires_2fa: requires2fa,
});

export const SignInView = z.object({ requires_2fa: z.boolean() });

export const MeView = z.object({
  user: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    locale: z.string(),
    twoFactor: z.boolean(),
  }),
  workspace: z.object({ id: z.uuid(), name: z.string(), timeZone: z.string(), role: z.enum(ROLES) }),
  /** What the caller may do: the role's rights, within the scopes of the token. */
  permissions: z.array(z.enum(PERMISSIONS)),
});

export interface Me {
  actor: Actor & {
    userId: string;
    name: string;
    email: string;
    workspaceName: string;
    role: NonNullable<Actor["role"]>;
  };
  locale: Ctx["locale"];
  timeZone: string;
}

export const viewMe = ({ actor, locale, timeZone }: Me): z.infer<typeof MeView> => ({
  user: { id: actor.userId, name: actor.name, email: actor.email, locale, twoFactor: actor.twoFactor },
  workspace: { id: actor.workspaceId, name: actor.workspaceName, timeZone, role: actor.role },
  permissions: [...actor.permissions],
});
