import { AuthPage, titled, type AuthParams } from "../_components/auth-page";
import { ResetPassword } from "./_components/reset-password.client";

export const generateMetadata = titled("reset");

export default function ResetPasswordPage({ params }: AuthParams) {
  return (
    <AuthPage params={params} page="reset">
      <ResetPassword />
    </AuthPage>
  );
}
