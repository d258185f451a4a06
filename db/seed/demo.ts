import { closeDatabase } from "@/db/client";
import { commandVisitor } from "@/bin/support/command-visitor";
import { acceptInvitation } from "@/lib/identity/invitations/accept-invitation";
import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { createOwner } from "@/lib/identity/setup/create-owner";
import { isSetUp } from "@/lib/identity/setup/is-set-up";
import { findPersonByEmail } from "@/lib/identity/sign-in/find-person";
import { createToken } from "@/lib/identity/tokens/create-token";
import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { findSession } from "@/lib/platform/auth/find-session";
import { contextOf } from "@/lib/platform/auth/identified";
import { boot } from "@/lib/platform/boot";
import type { Ctx } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { addClients } from "./add-clients";
import { billTwoYears } from "./bill";
import { mailDocuments } from "./mail-documents";
import { ATELIER, COLLEAGUES, IDENTITY, OWNER, PENDING } from "./atelier-sillage";

async function signedIn(secret: string, requestId: string): Promise<Ctx> {
  const session = await findSession(secret);
  if (!session) throw new Error("The demo owner is not signed in");
  return contextOf(session, requestId);
}

/** The link somebody was mailed, as the owner reads it in the in-app mailbox. */
async function mailedToken(ctx: Ctx, recipient: string): Promise<string> {
  const { items } = await listMails(ctx, { search: recipient });
  const { text } = await getMail(ctx, { mailId: items[0]?.id });
  const token = /\/invitation\/([0-9a-f]{64})/.exec(text ?? "")?.[1];
  if (!token) throw new Error(`No invitation was mailed to ${recipient}`);
  return token;
}

/** Does what its people would have done, through the same operations, so that events and mails are real. */
async function fill(): Promise<void> {
  const visitor = { ...commandVisitor(), locale: "fr" as const };
  const { secret } = await createOwner(visitor, { ...OWNER, workspaceName: ATELIER });
  const ctx = await signedIn(secret, visitor.requestId);
  await updateLegalIdentity(ctx, IDENTITY);
  await changeBankDetails(ctx, { iban: "FR76 3000 6000 0112 3456 7890 189", bic: "AGRIFRPP" });
  for (const { name, email, role } of COLLEAGUES) {
    await inviteMember(ctx, { email, role });
    const token = await mailedToken(ctx, email);
    await acceptInvitation(visitor, { token, name, password: OWNER.password });
  }
  await inviteMember(ctx, PENDING);
  await createToken(ctx, { name: "Tableau de bord", scopes: ["workspace:read", "activities:read"] });
  await sendTestMail(ctx, {});
  await addClients(ctx);
  await billTwoYears(ctx);
  await mailDocuments(ctx);
}

boot();
try {
  if (!(await isSetUp())) await fill();
  const ours = await findPersonByEmail(OWNER.email);
  console.log(
    ours
      ? `  Demo: ${ATELIER}. Sign in at ${env.APP_URL}/login as ${OWNER.email}, password ${OWNER.password}`
      : "  Demo: this installation has an owner already, so nothing was added.",
  );
} finally {
  await closeDatabase();
}
