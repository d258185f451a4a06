import { inSystem } from "@/db/system";
import { findPersonByEmail } from "@/lib/identity/sign-in/find-person";
import { entryOperation } from "@/lib/platform/entry-operation";
import { PreviewInvitationInput } from "./input";
import { findByLink } from "./open-invitation";
import type { InvitationPreview } from "./view";

/** What the page behind a link shows; it changes nothing, so mail scanners may look. */
export const previewInvitation = entryOperation({
  input: PreviewInvitationInput,
  async run(visitor, { token }): Promise<InvitationPreview> {
    const { workspaceName, email, role, invitedBy } = await inSystem("read", (tx) =>
      findByLink(tx, token, visitor.now()),
    );
    return { workspaceName, email, role, invitedBy, hasAccount: (await findPersonByEmail(email)) !== undefined };
  },
});
