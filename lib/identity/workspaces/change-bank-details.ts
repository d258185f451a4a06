import { sealColumn } from "@/lib/platform/crypto/seal-column";
import { operation } from "@/lib/platform/operation";
import { BankDetailsInput } from "./input";
import { writeWorkspace } from "./own-workspace";

/** What `workspaces.bank_sealed` holds. */
export interface BankDetails {
  iban: string;
  bic: string | null;
}

/** The account people pay to. Asks for the password again: whoever changes it redirects the money. */
export const changeBankDetails = operation({
  can: "workspace:identity",
  input: BankDetailsInput,
  stepUp: true,
  async run(t, { iban, bic }) {
    const details: BankDetails = { iban, bic };
    const ibanLast4 = iban.slice(-4);
    const workspace = await writeWorkspace(t, {
      bankSealed: sealColumn("workspaces.bank_sealed", [t.ctx.actor.workspaceId], JSON.stringify(details)),
      bankIbanLast4: ibanLast4,
    });
    await t.raise("workspace.bank_changed", { ibanLast4 });
    return workspace;
  },
});
