import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { members } from "@/db/schema/identity/members";
import { recoveryCodes, totpCredentials } from "@/db/schema/identity/credentials";
import { users } from "@/db/schema/identity/users";
import { inSystem } from "@/db/system";
import type { Locale } from "@/lib/catalog/locales";
import type { Permission, Role } from "@/lib/catalog/permissions";
import { only } from "@/lib/kernel/only";
import { openSession } from "@/lib/identity/sessions/open-session";
import { createWorkspace } from "@/lib/identity/setup/create-workspace";
import { issueToken } from "@/lib/identity/tokens/issue-token";
import { findSession } from "@/lib/platform/auth/find-session";
import { contextOf, type Identified } from "@/lib/platform/auth/identified";
import { LEVEL_COOKIE, sealSessionId, SESSION_COOKIE } from "@/lib/platform/auth/session-cookie";
import type { Ctx, Visitor } from "@/lib/platform/context";
import { hashPassword } from "@/lib/platform/crypto/password";
import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { hashToken } from "@/lib/platform/crypto/token";

/** Everybody's password; hashed once per test file, because hashing is slow on purpose. */
export const PASSWORD = "cheval-agrafe-batterie-52";
const passwordHash = hashPassword(PASSWORD);

export interface GivenSession {
  secret: string;
  /** Value of a `Cookie` header. */
  cookie: string;
  who: Identified;
}

export interface GivenPerson {
  userId: string;
  name: string;
  email: string;
  password: string;
  workspaceId: string;
  workspaceName: string;
  role: Role;
  /** A context of the person's browser session, freshly stepped up. */
  ctx: Ctx;
  session: GivenSession;
  /** Bearer token of an API sign-in, freshly stepped up. */
  token: string;
}

interface PersonOptions {
  name?: string;
  email?: string;
  locale?: Locale;
}

/** Somebody at the door, from an address of their own. */
function visitor(overrides: Partial<Visitor> = {}): Visitor {
  const octet = () => Math.floor(Math.random() * 254) + 1;
  return {
    requestId: randomUUID(),
    clientAddress: `10.${octet()}.${octet()}.${octet()}`,
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    locale: "fr",
    now: () => new Date(),
    ...overrides,
  };
}

type Known = Pick<GivenPerson, "userId" | "name" | "workspaceId">;

const epochOf = async (userId: string) =>
  inSystem("read", async (tx) => only(await tx.select().from(users).where(eq(users.id, userId))).epoch);

/** A browser session, full unless `level` is 1. */
async function session(person: Known, level: 1 | 2 = 2): Promise<GivenSession> {
  const epoch = await epochOf(person.userId);
  const { secret } = await inSystem("write", (tx) => openSession(tx, visitor(), { ...person, epoch }, level));
  const who = await findSession(secret);
  if (!who) throw new Error("The session that was just opened is not found");
  return { secret, cookie: `${SESSION_COOKIE}=${await sealSessionId(secret)}; ${LEVEL_COOKIE}=${level}`, who };
}

/** A bearer token: of an API sign-in, still pending, or personal with scopes. */
async function token(
  person: Known,
  kind: "login" | "pending" | "personal" = "login",
  scopes: readonly (Permission | "*")[] = ["*"],
): Promise<string> {
  const epoch = kind === "personal" ? 0 : await epochOf(person.userId);
  const issued = await inSystem("write", (tx) =>
    issueToken(tx, {
      workspaceId: person.workspaceId,
      userId: person.userId,
      kind,
      name: `given ${kind}`,
      scopes: [...scopes],
      epoch,
      steppedUpAt: kind === "login" ? new Date() : null,
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );
  return issued.token;
}

async function signedIn(known: Known & Pick<GivenPerson, "email" | "workspaceName" | "role">): Promise<GivenPerson> {
  const opened = await session(known);
  return {
    ...known,
    password: PASSWORD,
    session: opened,
    ctx: contextOf(opened.who, randomUUID()),
    token: await token(known),
  };
}

/** A workspace of its own and its owner, signed in. */
async function workspace(options: PersonOptions & { workspaceName?: string } = {}): Promise<GivenPerson> {
  const unique = randomUUID().slice(0, 8);
  const { name = "Camille Durand", email = `owner-${unique}@example.com`, locale = "fr" } = options;
  const workspaceName = options.workspaceName ?? `Atelier ${unique}`;
  const owner = { name, email, locale, passwordHash: await passwordHash };
  const created = await inSystem("write", (tx) =>
    createWorkspace(tx, { workspaceName, owner, requestId: randomUUID(), now: new Date() }),
  );
  return signedIn({ ...created, name, email, workspaceName, role: "owner" });
}

/** Another person of the same workspace, signed in. */
async function member(
  of: Pick<GivenPerson, "workspaceId" | "workspaceName">,
  role: Role = "member",
  options: PersonOptions = {},
): Promise<GivenPerson> {
  const unique = randomUUID().slice(0, 8);
  const { name = "Sam Petit", email = `${role}-${unique}@example.com`, locale = "fr" } = options;
  const { workspaceId, workspaceName } = of;
  const values = { name, email, locale, passwordHash: await passwordHash };
  const userId = await inSystem("write", async (tx) => {
    const { id } = only(await tx.insert(users).values(values).returning());
    await tx.insert(members).values({ workspaceId, userId: id, role });
    return id;
  });
  return signedIn({ userId, name, email, workspaceId, workspaceName, role });
}

export interface GivenTwoFactor {
  /** A code of the authenticator, `steps` of 30 seconds from now. */
  code(steps?: number): string;
  recoveryCodes: string[];
}

/** Puts a confirmed authenticator and recovery codes on an account; sessions stay as they are. */
async function twoFactor({ userId }: Pick<GivenPerson, "userId">): Promise<GivenTwoFactor> {
  const secret = new Secret({ size: 20 });
  const secretSealed = sealColumn("totp_credentials.secret_sealed", [userId], secret.base32);
  const codes = Array.from({ length: 10 }, (_, index) => `${"a".repeat(14)}${String(index).padStart(2, "0")}`);
  await inSystem("write", async (tx) => {
    await tx.insert(totpCredentials).values({ userId, secretSealed, confirmedAt: new Date() });
    await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, codeHash: hashToken(code) })));
  });
  const totp = new TOTP({ secret });
  return {
    code: (steps = 0) => totp.generate({ timestamp: Date.now() + steps * 30_000 }),
    recoveryCodes: codes,
  };
}

/** The worlds tests start from. Each call makes a new one that nothing else knows of. */
export const given = { visitor, workspace, member, session, token, twoFactor };
