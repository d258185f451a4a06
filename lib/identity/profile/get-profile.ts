import { accountOperation } from "@/lib/platform/account-operation";
import { NoInput } from "./input";
import { ownProfile } from "./own-profile";

export const getProfile = accountOperation({
  can: "account:read",
  mode: "read",
  input: NoInput,
  run: (t) => ownProfile(t),
});
