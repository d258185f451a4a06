import { AuthPage, titled, type AuthParams } from "../_components/auth-page";
import { Invitation } from "./_components/invitation.client";

export const generateMetadata = titled("invitation");

export default function InvitationPage({ params }: AuthParams) {
  return (
    <AuthPage params={params} page="invitation">
      <Invitation />
    </AuthPage>
  );
}
