import { AuthPage, titled, type AuthParams } from "../_components/auth-page";
import { SignIn } from "./_components/sign-in.client";

export const generateMetadata = titled("login");

export default function SignInPage({ params }: AuthParams) {
  return (
    <AuthPage params={params} page="login">
      <SignIn />
    </AuthPage>
  );
}
