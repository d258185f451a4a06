import { AuthPage, titled, type AuthParams } from "../_components/auth-page";
import { SecondFactor } from "./_components/second-factor.client";

export const generateMetadata = titled("twoFactor");

export default function SecondFactorPage({ params }: AuthParams) {
  return (
    <AuthPage params={params} page="twoFactor">
      <SecondFactor />
    </AuthPage>
  );
}
