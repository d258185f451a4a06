import { AuthPage, titled, type AuthParams } from "../_components/auth-page";
import { ForgotPassword } from "./_components/forgot-password.client";

export const generateMetadata = titled("forgot");

export default function ForgotPage({ params }: AuthParams) {
  return (
    <AuthPage params={params} page="forgot">
      <ForgotPassword />
    </AuthPage>
  );
}
