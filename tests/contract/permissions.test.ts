import { describe, expect, it } from "vitest";
import { loadRoutes } from "@/app/api/v1/openapi.json/load-document";
import { PERMISSIONS, permissionsOf, ROLES, type Permission, type Role } from "@/lib/catalog/permissions";
import { changeRole } from "@/lib/identity/members/change-role";
import { listMembers } from "@/lib/identity/members/list-members";
import { leaveWorkspace } from "@/lib/identity/members/leave-workspace";
import { removeMember } from "@/lib/identity/members/remove-member";
import { inviteMember } from "@/lib/identity/invitations/invite-member";
import { listInvitations } from "@/lib/identity/invitations/list-invitations";
import { resendInvitation } from "@/lib/identity/invitations/resend-invitation";
import { revokeInvitation } from "@/lib/identity/invitations/revoke-invitation";
import { storeLogo } from "@/lib/identity/logo/change-logo";
import { updateProfile } from "@/lib/identity/profile/update-profile";
import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { getSenders } from "@/lib/identity/senders/get-senders";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { changeBankDetails } from "@/lib/identity/workspaces/change-bank-details";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { requireTwoFactor } from "@/lib/identity/workspaces/require-two-factor";
import { updateLegalIdentity } from "@/lib/identity/workspaces/update-legal-identity";
import { updateWorkspace } from "@/lib/identity/workspaces/update-workspace";
import { listActivities } from "@/lib/crm/activities/list-activities";
import { listClientActivities } from "@/lib/crm/activities/list-client-activities";
import { recordActivity } from "@/lib/crm/activities/record-activity";
import { removeActivity } from "@/lib/crm/activities/remove-activity";
import { updateActivity } from "@/lib/crm/activities/update-activity";
import { createContact } from "@/lib/crm/contacts/create-contact";
import { listContacts } from "@/lib/crm/contacts/list-contacts";
import { removeContact } from "@/lib/crm/contacts/remove-contact";
import { updateContact } from "@/lib/crm/contacts/update-contact";
import { createTag } from "@/lib/crm/tags/create-tag";
import { listTags } from "@/lib/crm/tags/list-tags";
import { mergeTags } from "@/lib/crm/tags/merge-tags";
import { removeTag } from "@/lib/crm/tags/remove-tag";
import { tagClient } from "@/lib/crm/tags/tag-client";
import { untagClient } from "@/lib/crm/tags/untag-client";
import { updateTag } from "@/lib/crm/tags/update-tag";
import { listAuditEvents } from "@/lib/ops/audit/list-audit-events";
import { getMail } from "@/lib/ops/mailbox/get-mail";
import { listMails } from "@/lib/ops/mailbox/list-mails";
import { systemContext, type Ctx } from "@/lib/platform/context";
import { handlersOf } from "@/lib/platform/openapi/document";

interface Guarded {
  authorize(ctx: Ctx): void;
}

const OWNER = "owner";
const MANAGERS = "owner admin";
const WORKERS = "owner admin member";
const EVERYONE = "owner admin member accountant";

/** Who may do what, written down a second time: a slip in the catalog or in an operation shows here. */
const WHO: [string, Guarded, string][] = [
  ["see the workspace", getWorkspace, EVERYONE],
  ["rename the workspace", updateWorkspace, MANAGERS],
  ["change the logo", storeLogo, MANAGERS],
  ["change the legal identity", updateLegalIdentity, OWNER],
  ["change the bank details", changeBankDetails, OWNER],
  ["require a second factor", requireTwoFactor, OWNER],
  ["see the senders", getSenders, MANAGERS],
  ["change the mail sender", changeMailSender, OWNER],
  ["send a test mail", sendTestMail, MANAGERS],
  ["see members", listMembers, EVERYONE],
  ["change a role", changeRole, OWNER],
  ["remove a member", removeMember, OWNER],
  ["leave", leaveWorkspace, EVERYONE],
  ["see invitations", listInvitations, OWNER],
  ["invite", inviteMember, OWNER],
  ["resend an invitation", resendInvitation, OWNER],
  ["revoke an invitation", revokeInvitation, OWNER],
  ["change the own profile", updateProfile, EVERYONE],
  ["read the feed", listActivities, EVERYONE],
  ["read a client's timeline", listClientActivities, EVERYONE],
  ["write a note", recordActivity, WORKERS],
  ["change a note", updateActivity, WORKERS],
  ["remove a note", removeActivity, WORKERS],
  ["see contacts", listContacts, EVERYONE],
  ["add a contact", createContact, WORKERS],
  ["change a contact", updateContact, WORKERS],
  ["remove a contact", removeContact, WORKERS],
  ["see tags", listTags, EVERYONE],
  ["add a tag", createTag, WORKERS],
  ["rename a tag", updateTag, WORKERS],
  ["merge tags", mergeTags, WORKERS],
  ["remove a tag", removeTag, WORKERS],
  ["tag a client", tagClient, WORKERS],
  ["take a tag off a client", untagClient, WORKERS],
  ["read the trail", listAuditEvents, MANAGERS],
  ["see mails", listMails, MANAGERS],
  ["read a mail", getMail, MANAGERS],
];

function contextWith(permissions: ReadonlySet<Permission>, role: Role): Ctx {
  const ctx = systemContext("0198c0de-0000-7000-8000-000000000000");
  return { ...ctx, actor: { ...ctx.actor, kind: "user", role, permissions, steppedUpAt: new Date() } };
}

const may = (guarded: Guarded, ctx: Ctx) => {
  try {
    guarded.authorize(ctx);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ kind: "forbidden", code: "permission.missing" });
    return false;
  }
};

describe("who may", () => {
  it.each(WHO)("%s", (_, guarded, roles) => {
    const allowed = ROLES.filter((role) => may(guarded, contextWith(permissionsOf(role), role)));
    expect(allowed.join(" ")).toBe(roles);
  });

  it("is decided by permissions, so that a token without the scope cannot", () => {
    for (const [name, guarded] of WHO) expect(may(guarded, contextWith(new Set(), "owner")), name).toBe(false);
  });
});

describe("routes", () => {
  it("name a permission of the catalog, unless they are for somebody not signed in yet", async () => {
    for (const route of await loadRoutes()) {
      for (const { method, handler } of handlersOf(route)) {
        const { access, can } = handler.meta;
        if (access === "signed-in") expect(PERMISSIONS, `${method} ${route.path}`).toContain(can);
      }
    }
  });
});
