import { accountOperation } from "@/lib/platform/account-operation";
import { UpdateProfileInput } from "./input";
import { ownProfile, writeProfile } from "./own-profile";

export const updateProfile = accountOperation({
  can: "account:manage",
  input: UpdateProfileInput,
  async run(t, input) {
    const before = await ownProfile(t);
    const { name = before.name, letterShortcuts = before.letterShortcuts, locale = before.locale } = input;
    const change = {
      ...(name === before.name ? {} : { name }),
      ...(locale === before.locale ? {} : { locale }),
      ...(letterShortcuts === before.letterShortcuts ? {} : { letterShortcuts }),
    };
    return Object.keys(change).length === 0 ? before : writeProfile(t, change);
  },
});
