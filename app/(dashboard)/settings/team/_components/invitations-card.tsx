import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/format/relative-time.client";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import type { InvitationView } from "@/lib/identity/invitations/view";
import { InvitationActions } from "./invitation-actions.client";

/** Invitations nobody has answered yet. */
export function InvitationsCard({ invitations }: { invitations: readonly InvitationView[] }) {
  const t = useTranslations("team-pages.invitations");
  const team = useTranslations("team");
  const columns: Column<InvitationView>[] = [
    {
      key: "email",
      header: t("email"),
      phone: "title",
      cell: ({ email }) => <span className="font-medium">{email}</span>,
    },
    {
      key: "role",
      header: t("role"),
      phone: "detail",
      className: "md:whitespace-nowrap",
      cell: ({ role }) => team(`roles.${role}`),
    },
    {
      key: "by",
      header: t("by"),
      phone: "hidden",
      className: "md:min-w-32",
      cell: ({ invitedBy }) => invitedBy ?? "–",
    },
    {
      key: "status",
      header: t("status"),
      phone: "value",
      cell: ({ status }) => (
        <StatusBadge status={status === "expired" ? "expired" : "pending"}>
          {team(`invitationStatus.${status}`)}
        </StatusBadge>
      ),
    },
    { key: "expires", header: t("expires"), phone: "end", cell: ({ expiresAt }) => <RelativeTime value={expiresAt} /> },
    {
      key: "actions",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      className: "md:w-14",
      cell: ({ id, email }) => <InvitationActions id={id} email={email} />,
    },
  ];
  return (
    <Card flush title={t("title")} {...(invitations.length > 0 && { count: invitations.length })}>
      {invitations.length === 0 ? (
        <p className="px-4 pb-4 text-muted md:px-5">{t("none")}</p>
      ) : (
        <DataTable frame="bare" label={t("title")} columns={columns} rows={invitations} rowKey={({ id }) => id} />
      )}
    </Card>
  );
}
