import { useTranslations } from "next-intl";
import { DateTime } from "@/components/format/date-time";
import { Avatar } from "@/components/ui/avatar";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pager } from "@/components/ui/pager";
import type { MemberView } from "@/lib/identity/members/view";
import type { Page } from "@/lib/kernel/page";
import { RemoveMember } from "./remove-member.client";
import { RoleSelect } from "./role-select.client";

export type MembersTableProps = {
  members: Page<MemberView>;
  manages: boolean;
  ownUserId: string | null;
  /** The one owner who can neither leave nor change role, if there is only one. */
  lastOwnerId: string | null;
};

/** Who is in the workspace, with which role. */
export function MembersTable({ members, manages, ownUserId, lastOwnerId }: MembersTableProps) {
  const t = useTranslations("team-pages");
  const roles = useTranslations("team.roles");
  const columns: Column<MemberView>[] = [
    {
      key: "person",
      header: t("person"),
      phone: "title",
      cell: ({ name, email, avatarUrl, userId }) => (
        <div className="flex min-w-0 items-center gap-3 md:py-1.5">
          <Avatar name={name} src={avatarUrl} />
          <div className="min-w-0">
            <p className="font-medium">
              {name} {userId === ownUserId && <span className="font-normal text-subtle">{t("you")}</span>}
            </p>
            <p className="text-meta font-normal text-subtle">{email}</p>
          </div>
        </div>
      ),
    },
    {
      key: "role",
      header: t("role"),
      phone: "detail",
      className: "md:w-52",
      cell: ({ id, name, role, userId }) =>
        manages ? (
          <RoleSelect memberId={id} name={name} role={role} own={userId === ownUserId} locked={id === lastOwnerId} />
        ) : (
          roles(role)
        ),
    },
    {
      key: "joined",
      header: t("joined"),
      phone: "hidden",
      className: "md:w-40",
      cell: ({ joinedAt }) => <DateTime value={joinedAt} look="date" />,
    },
  ];
  if (manages) {
    columns.push({
      key: "remove",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-14",
      cell: ({ id, name, userId }) => userId !== ownUserId && <RemoveMember memberId={id} name={name} />,
    });
  }
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={members.items}
      rowKey={({ id }) => id}
      footer={
        members.total > members.perPage && <Pager {...members} hrefFor={(page) => `/settings/team?page=${page}`} />
      }
    />
  );
}
