"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { ROLES, type Role } from "@/lib/catalog/permissions";
import { changeRoleAction } from "../actions";

export type RoleSelectProps = {
  memberId: string;
  name: string;
  role: Role;
  /** Whether this is the person at the keyboard, whom the change signs out. */
  own: boolean;
  /** The last owner stays one. */
  locked: boolean;
};

/** Changes a role at once, with a way back; one's own only after a question. */
export function RoleSelect({ memberId, name, role, own, locked }: RoleSelectProps) {
  const t = useTranslations("team-pages");
  const roles = useTranslations("team.roles");
  const [wanted, setWanted] = useState<Role | null>(null);
  const undo = useImmediateAction(changeRoleAction);
  const change = useImmediateAction(changeRoleAction, ({ message = "" }) =>
    toast({
      message,
      action: { label: t("undo"), undo: true, run: () => undo.run({ memberId, role }) },
    }),
  );
  const choose = (next: Role) => (own ? setWanted(next) : change.run({ memberId, role: next }));
  return (
    <>
      <Select
        aria-label={t("roleOf", { name })}
        aria-busy={change.pending}
        className="h-8! max-md:h-11! md:min-w-44"
        value={role}
        disabled={locked}
        title={locked ? t("lastOwner") : undefined}
        options={ROLES.map((value) => ({ value, label: roles(value) }))}
        onChange={(event) => choose(event.target.value as Role)}
      />
      {locked && <p className="mt-1 text-meta text-subtle">{t("lastOwner")}</p>}
      <ConfirmDialog
        open={wanted !== null}
        onOpenChange={() => setWanted(null)}
        title={t("ownRoleTitle")}
        description={t("ownRoleText")}
        confirmLabel={t("ownRoleConfirm")}
        onConfirm={() => {
          if (wanted) change.run({ memberId, role: wanted });
          setWanted(null);
        }}
      />
    </>
  );
}
