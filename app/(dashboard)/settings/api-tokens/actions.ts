"use server";

import { getTranslations } from "next-intl/server";
import { createToken } from "@/lib/identity/tokens/create-token";
import { revokeToken } from "@/lib/identity/tokens/revoke-token";
import { formAction } from "@/lib/platform/forms/form-action";

export const createTokenAction = formAction(createToken, ({ token }) => ({ data: { token }, refresh: true }));

export const revokeTokenAction = formAction(revokeToken, async () => {
  const t = await getTranslations("account.tokens");
  return { message: t("revoked"), refresh: true };
});
