import { passwordResets } from "@/db/schema/identity/credentials";
import { members } from "@/db/schema/identity/members";
import { inSystem } from "@/db/system";
import { inWorkspace } from "@/db/workspace";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { startTwoFactor } from "@/lib/identity/two-factor/start-two-factor";
import { hashToken, randomToken } from "@/lib/platform/crypto/token";
import { queueMail } from "@/lib/platform/mail/queue-mail";
import { writeCtx } from "@/lib/platform/operation";
import { Secret, TOTP } from "otpauth";
import { given, PASSWORD } from "../../support/given";
import { BILLING_SETTINGS_EXAMPLES } from "./billing-settings-examples";
import { IMPORT_EXAMPLES } from "./import-examples";
import { INSIGHT_EXAMPLES } from "./insight-examples";
import { SENDING_EXAMPLES } from "./sending-examples";
import { BILLING_EXAMPLES } from "./billing-examples";
import { CRM_EXAMPLES } from "./crm-examples";
import {
  failedRun,
  freshAddress,
  invite,
  memberIdOf,
  once,
  owned,
  picture,
  putPicture,
  tokenIdOf,
  type Example,
  type ExampleMaker,
} from "./example";

const NEW_PASSWORD = "violette-tambour-rivage-7";

async function withMember(body?: Record<string, unknown>): Promise<Example> {
  const person = await given.workspace();
  const member_id = await memberIdOf(person, await given.member(person));
  return { person, params: { member_id }, ...(body ? { body } : {}) };
}

async function withMail(): Promise<Example> {
  const person = await given.workspace();
  return { person, params: { mail_id: (await sendTestMail(person.ctx, {})).mailId } };
}

/** A mail with a file, as documents are sent. */
async function withAttachment(): Promise<Example> {
  const person = await given.workspace();
  const content = Buffer.from("%PDF-1.7");
  const mail = { to: freshAddress(), subject: "Facture", text: "Bonjour", html: "<p>Bonjour</p>" };
  const attachments = [{ name: "FAC-2026-0001.pdf", mediaType: "application/pdf", content }];
  const mail_id = await inWorkspace(person.ctx.actor, "write", (tx) =>
    queueMail(writeCtx(tx, person.ctx), { ...mail, attachments }),
  );
  return { person, params: { mail_id, position: "0" } };
}

async function withInvitation(): Promise<Example> {
  const person = await given.workspace();
  return { person, params: { invitation_id: (await invite(person)).id } };
}

async function withToken(): Promise<Example> {
  const person = await given.workspace();
  return { person, params: { token_id: tokenIdOf(await given.token(person, "personal")) } };
}

async function withRun(): Promise<Example> {
  const person = await given.workspace();
  return { person, params: { job_run_id: await failedRun(person) } };
}

async function withTwoFactor(): Promise<Example> {
  const person = await given.workspace();
  await given.twoFactor(person);
  return { person };
}

async function withPicture(path: string): Promise<Example> {
  const person = await given.workspace();
  await putPicture(path, person);
  return { person };
}

const withUpload = async (): Promise<Example> => ({ person: await given.workspace(), upload: await picture() });

const nobody = async (body: (email: string) => Record<string, unknown> | Promise<Record<string, unknown>>) => {
  const person = await given.workspace();
  return { person, proof: {}, body: await body(person.email) };
};

/** A request that succeeds for every operation of the API. A test fails while one is missing here. */
export const EXAMPLES: Record<string, ExampleMaker> = {
  ...BILLING_SETTINGS_EXAMPLES,
  ...CRM_EXAMPLES,
  ...BILLING_EXAMPLES,
  ...IMPORT_EXAMPLES,
  ...INSIGHT_EXAMPLES,
  ...SENDING_EXAMPLES,
  "GET /api/v1/activities": owned(),
  "GET /api/v1/audit": owned(),
  "GET /api/v1/auth/2fa": owned(),
  "POST /api/v1/auth/2fa/confirm": once(async () => {
    const person = await given.workspace();
    const { secret } = await startTwoFactor(person.ctx, {});
    return { person, body: { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() } };
  }),
  "POST /api/v1/auth/2fa/disable": once(withTwoFactor),
  "POST /api/v1/auth/2fa/recovery-codes": once(withTwoFactor),
  "POST /api/v1/auth/2fa/start": owned({}),
  "POST /api/v1/auth/2fa/verify": once(async () => {
    const person = await given.workspace();
    const { code } = await given.twoFactor(person);
    return { person, proof: { bearer: await given.token(person, "pending") }, body: { code: code() } };
  }),
  "POST /api/v1/auth/forgot-password": () => nobody((email) => ({ email })),
  "POST /api/v1/auth/login": () => nobody((email) => ({ email, password: PASSWORD, device_name: "cli" })),
  "POST /api/v1/auth/logout": once(owned({})),
  "GET /api/v1/auth/me": owned(),
  "POST /api/v1/auth/password": once(owned({ password: NEW_PASSWORD })),
  "POST /api/v1/auth/refresh": once(async () => {
    const person = await given.workspace();
    return { person, proof: { bearer: person.token }, body: {} };
  }),
  "POST /api/v1/auth/reset-password": once(async () => {
    const person = await given.workspace();
    const token = randomToken();
    const row = { userId: person.userId, tokenHash: hashToken(token), expiresAt: new Date(Date.now() + 60_000) };
    await inSystem("write", (tx) => tx.insert(passwordResets).values(row));
    return { person, proof: {}, body: { token, password: NEW_PASSWORD } };
  }),
  "POST /api/v1/auth/step-up": owned({ password: PASSWORD }),
  "GET /api/v1/health": async () => ({ person: await given.workspace(), proof: {} }),
  "GET /api/v1/health/live": async () => ({ person: await given.workspace(), proof: {} }),
  "GET /api/v1/health/ready": async () => ({ person: await given.workspace(), proof: {} }),
  "GET /api/v1/invitations": owned(),
  "POST /api/v1/invitations": async () => ({
    person: await given.workspace(),
    body: { email: freshAddress(), role: "accountant" },
  }),
  "POST /api/v1/invitations/join": async () => {
    const person = await given.workspace();
    const { token } = await invite(await given.workspace(), person.email);
    return { person, body: { token } };
  },
  "GET /api/v1/invitations/{invitation_id}": withInvitation,
  "DELETE /api/v1/invitations/{invitation_id}": withInvitation,
  "POST /api/v1/invitations/{invitation_id}/resend": withInvitation,
  "GET /api/v1/jobs": owned(),
  "GET /api/v1/jobs/{job_run_id}": withRun,
  "POST /api/v1/jobs/{job_run_id}/retry": withRun,
  "GET /api/v1/mailbox": owned(),
  "GET /api/v1/mailbox/{mail_id}": withMail,
  "GET /api/v1/mailbox/{mail_id}/attachments/{position}": withAttachment,
  "GET /api/v1/mailbox/{mail_id}/html": withMail,
  "GET /api/v1/members": owned(),
  "POST /api/v1/members/leave": once(async () => ({
    person: await given.member(await given.workspace()),
    body: {},
  })),
  "GET /api/v1/members/{member_id}": withMember,
  "PATCH /api/v1/members/{member_id}": () => withMember({ role: "admin" }),
  "DELETE /api/v1/members/{member_id}": withMember,
  "GET /api/v1/members/{member_id}/avatar": async () => {
    const person = await given.workspace();
    const colleague = await given.member(person);
    await putPicture("/api/v1/profile/avatar", colleague);
    return { person, params: { member_id: await memberIdOf(person, colleague) } };
  },
  "GET /api/v1/openapi.json": async () => ({ person: await given.workspace(), proof: {} }),
  "GET /api/v1/profile": owned(),
  "PATCH /api/v1/profile": owned({ name: "Zoé Lambert", locale: "en", letter_shortcuts: false }),
  "GET /api/v1/profile/avatar": () => withPicture("/api/v1/profile/avatar"),
  "PUT /api/v1/profile/avatar": withUpload,
  "DELETE /api/v1/profile/avatar": () => withPicture("/api/v1/profile/avatar"),
  "PATCH /api/v1/profile/email": async () => ({ person: await given.workspace(), body: { email: freshAddress() } }),
  "PATCH /api/v1/profile/notifications": owned({ team: { mail: false } }),
  "GET /api/v1/sessions": owned(),
  "DELETE /api/v1/sessions": owned({}),
  "DELETE /api/v1/sessions/{session_id}": async () => {
    const person = await given.workspace();
    const { who } = await given.session(person);
    return { person, params: { session_id: who.sessionId ?? "" } };
  },
  "GET /api/v1/tokens": owned(),
  "POST /api/v1/tokens": owned({ name: "Export", scopes: ["members:read"], expires_in_days: 30 }),
  "GET /api/v1/tokens/{token_id}": withToken,
  "DELETE /api/v1/tokens/{token_id}": withToken,
  "GET /api/v1/workspace": owned(),
  "PATCH /api/v1/workspace": owned({ name: "Atelier du Port", time_zone: "Europe/Paris" }),
  "PUT /api/v1/workspace/bank-details": owned({ iban: "FR7630006000011234567890189", bic: "AGRIFRPPXXX" }),
  "DELETE /api/v1/workspace/bank-details": owned(),
  "PATCH /api/v1/workspace/legal-identity": owned({ legal_name: "Sillage SARL", siren: "732829320", city: "Lyon" }),
  "GET /api/v1/workspace/logo": () => withPicture("/api/v1/workspace/logo"),
  "PUT /api/v1/workspace/logo": withUpload,
  "DELETE /api/v1/workspace/logo": () => withPicture("/api/v1/workspace/logo"),
  "GET /api/v1/workspace/senders": owned(),
  "PUT /api/v1/workspace/senders/mail": owned({
    host: "smtp.example.com",
    port: 587,
    user: "atelier",
    password: "a-password-of-the-server",
    from_address: "atelier@example.com",
    from_name: "Atelier",
  }),
  "DELETE /api/v1/workspace/senders/mail": owned(),
  "POST /api/v1/workspace/senders/mail/test": owned({}),
  "PUT /api/v1/workspace/senders/sms": owned({
    account_sid: `AC${"0".repeat(32)}`,
    auth_token: "0123456789abcdef",
    from: "+33612345678",
  }),
  "DELETE /api/v1/workspace/senders/sms": owned(),
  "PUT /api/v1/workspace/two-factor": owned({ required: false }),
  "GET /api/v1/workspaces": owned(),
  "POST /api/v1/workspaces/switch": async () => {
    const [person, other] = [await given.workspace(), await given.workspace()];
    const membership = { workspaceId: other.workspaceId, userId: person.userId, role: "admin" as const };
    await inSystem("write", (tx) => tx.insert(members).values(membership));
    return { person, proof: { cookie: person.session.cookie }, body: { workspace_id: other.workspaceId } };
  },
};
