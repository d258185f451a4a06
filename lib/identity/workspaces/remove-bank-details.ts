import { operation } from "@/lib/platform/operation";
import { NoInput } from "./input";
import { writeWorkspace } from "./own-workspace";

export const removeBankDetails = operation({
  can: "workspace:identity",
  input: NoInput,
  stepUp: true,
  async run(t) {
    const workspace = await writeWorkspace(t, { bankSealed: null, bankIbanLast4: null });
    await t.raise("workspace.bank_changed", { ibanLast4: null });
    return workspace;
  },
});
