import { Pencil } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { CopyButton } from "@/components/ui/copy-button.client";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Permission } from "@/lib/catalog/permissions";
import type { ClientView } from "@/lib/crm/clients/view";
import { RecordTrail } from "@/components/record/record-trail.client";
import { ArchivedBanner } from "./archived-banner.client";
import { ClientMenu } from "./client-menu.client";
import { ClientSteps } from "./client-steps.client";
import { NewMenu } from "./new-menu.client";

export type ClientHeaderProps = { client: ClientView; permissions: ReadonlySet<Permission> };

/** Who this is and what can be done, above every tab of a client. */
export async function ClientHeader({ client, permissions }: ClientHeaderProps) {
  const t = await getTranslations("client");
  const fields = await getTranslations("new-client.fields");
  const nav = await getTranslations("shell.nav");
  const writes = permissions.has("clients:write");
  const archived = client.archivedAt !== null;
  return (
    <>
      {archived && <ArchivedBanner client={client} writes={writes} />}
      <PageHeader
        breadcrumb={<RecordTrail list="/clients" id={client.id} label={nav("clients")} />}
        title={<bdi>{client.name}</bdi>}
        facts={
          <>
            <StatusBadge status={archived ? "archived" : client.status}>
              {archived ? t("archived.badge") : fields(`statuses.${client.status}`)}
            </StatusBadge>
            <span className="flex items-center text-table text-muted">
              <span className="mono">{client.reference}</span>
              <CopyButton text={client.reference} label={t("copyReference", { reference: client.reference })} />
            </span>
          </>
        }
        actions={
          <>
            <ClientSteps clientId={client.id} writes={writes} />
            <ClientMenu client={client} writes={writes} />
            {writes && (
              <ButtonLink href={`/clients/${client.id}/edit`}>
                <Pencil aria-hidden className="icon" />
                {t("edit")}
              </ButtonLink>
            )}
            <NewMenu clientId={client.id} permissions={[...permissions]} />
          </>
        }
      />
    </>
  );
}
