import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { PersonalDocument } from "@/app/_root/document";
import { SIDEBAR_COOKIE, sidebarWidth } from "@/components/layout/sidebar-state";
import { tallyDocuments, type Tally } from "@/lib/billing/documents/tally-documents";
import { listMyWorkspaces } from "@/lib/identity/my-workspaces/list-my-workspaces";
import { getProfile } from "@/lib/identity/profile/get-profile";
import { viewProfile } from "@/lib/identity/profile/view";
import { countFailures } from "@/lib/ops/job-runs/count-failures";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import type { Messages } from "@/lib/platform/i18n/messages";
import { NewClientDialog } from "./clients/_components/client-form-dialog.client";
import { Notices } from "./_shell/notices";
import { Shell } from "./_shell/shell.client";

export { pageMetadata as metadata, pageViewport as viewport } from "@/app/_root/document";

/** Namespaces of the client components in the shell and on its pages. */
const TEXTS: readonly (keyof Messages)[] = ["common", "new-client", "palette", "shell", "shortcuts", "states"];

const overdueIn = (tallies: readonly Tally[]): number =>
  tallies.reduce((count, { status, documents }) => count + (status === "overdue" ? documents : 0), 0);

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext();
  const [profile, workspaces, failures, invoices, jar] = await Promise.all([
    load(getProfile, {}),
    load(listMyWorkspaces, {}),
    actor.permissions.has("jobs:read") ? countFailures() : null,
    actor.permissions.has(tallyDocuments.can) ? load(tallyDocuments, { kind: "invoice" }) : [],
    cookies(),
  ]);
  const { name, email, avatarUrl } = viewProfile(profile);
  return (
    <PersonalDocument texts={TEXTS}>
      <Shell
        person={{ name, email, avatarUrl }}
        workspace={{ id: actor.workspaceId, name: actor.workspaceName ?? "" }}
        workspaces={workspaces.map((workspace) => ({ id: workspace.id, name: workspace.name }))}
        permissions={[...actor.permissions]}
        alerts={{ "/jobs": failures?.count ?? 0, "/invoices": overdueIn(invoices) }}
        initialSidebar={sidebarWidth(jar.get(SIDEBAR_COOKIE)?.value)}
        notices={<Notices />}
      >
        {children}
        {actor.permissions.has("clients:write") && <NewClientDialog />}
      </Shell>
    </PersonalDocument>
  );
}
