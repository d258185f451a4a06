import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { listInvitations } from "@/lib/identity/invitations/list-invitations";
import { viewInvitation } from "@/lib/identity/invitations/view";
import { listMembers } from "@/lib/identity/members/list-members";
import { viewMember } from "@/lib/identity/members/view";
import { twoFactorStatus } from "@/lib/identity/two-factor/two-factor-status";
import { getWorkspace } from "@/lib/identity/workspaces/get-workspace";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import type { SearchParams } from "../../_components/lenient-query";
import { InvitationsCard } from "./_components/invitations-card";
import { InviteMember } from "./_components/invite-member.client";
import { LeaveCard } from "./_components/leave-card.client";
import { MembersTable } from "./_components/members-table";
import { TwoFactorRule } from "./_components/two-factor-rule.client";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("team") };
}

const asPage = (value: string | string[] | undefined) => (/^[1-9]\d{0,5}$/.test(String(value)) ? Number(value) : 1);

export default async function TeamPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const members = await load(listMembers, { page: asPage((await searchParams)["page"]) });
  const { actor } = await pageContext();
  const manages = actor.permissions.has("members:manage");
  const [invitations, workspace, owners, ownSecondFactor] = await Promise.all([
    manages ? load(listInvitations, { perPage: 100 }) : null,
    load(getWorkspace, {}),
    load(listMembers, { filter: { role: "owner" }, perPage: 2 }),
    load(twoFactorStatus, {}),
  ]);
  const lastOwnerId = owners.total === 1 ? (owners.items[0]?.id ?? null) : null;
  const t = await getTranslations();
  return (
    <div className="max-w-[960px]">
      <PageHeader
        title={t("shell.nav.team")}
        count={members.total}
        description={t("team-pages.lead")}
        actions={manages && <InviteMember />}
      />
      <div className="grid gap-4">
        <MembersTable
          members={{ ...members, items: members.items.map(viewMember) }}
          manages={manages}
          ownUserId={actor.userId}
          lastOwnerId={lastOwnerId}
        />
        {invitations && <InvitationsCard invitations={invitations.items.map(viewInvitation)} />}
        {actor.permissions.has("workspace:identity") && (
          <TwoFactorRule required={workspace.requireTwoFactor} enrolled={ownSecondFactor.confirmedAt !== null} />
        )}
        <LeaveCard
          workspaceName={workspace.name}
          lastOwner={owners.total === 1 && owners.items[0]?.userId === actor.userId}
        />
      </div>
    </div>
  );
}
