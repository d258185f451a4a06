import { AcceptInvitationInput } from "@/lib/identity/invitations/input";
import { newPassword, personName } from "@/lib/identity/people/input";

const WithAccount = AcceptInvitationInput.omit({ token: true, name: true });
const WithoutAccount = WithAccount.extend({ name: personName, password: newPassword });

/** What the form asks: the link brings the token, an account brings the name and a password that already is. */
export const joinInput = (hasAccount: boolean) => (hasAccount ? WithAccount : WithoutAccount);
