import { KeyRound } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import type { z } from "zod";
import { DateTime } from "@/components/format/date-time";
import { RelativeTime } from "@/components/format/relative-time.client";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import type { TokenView } from "@/lib/identity/tokens/view";
import { RevokeToken } from "./revoke-token.client";
import { ScopeList } from "./scope-list.client";

type Token = z.infer<typeof TokenView>;

/** The person's own tokens: what each may do, until when, and when it was last used. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const t = useTranslations("account.tokens");
  const now = useNow();
  if (tokens.length === 0) {
    return (
      <div className="rounded-card border border-border bg-surface" data-edge="">
        <EmptyState icon={KeyRound} title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      </div>
    );
  }
  const columns: Column<Token>[] = [
    { key: "name", header: t("name"), phone: "title", cell: ({ name }) => <span className="font-medium">{name}</span> },
    { key: "scopes", header: t("scopes"), phone: "detail", cell: ({ scopes }) => <ScopeList scopes={scopes} /> },
    {
      key: "used",
      header: t("lastUsed"),
      phone: "hidden",
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <RelativeTime value={lastUsedAt} /> : <span className="text-subtle">{t("neverUsed")}</span>,
    },
    {
      key: "expires",
      header: t("expires"),
      phone: "end",
      cell: ({ expiresAt }) =>
        new Date(expiresAt) <= now ? (
          <StatusBadge status="expired">{t("expired")}</StatusBadge>
        ) : (
          <DateTime value={expiresAt} look="date" />
        ),
    },
    {
      key: "revoke",
      header: t("actions"),
      hideHeader: true,
      align: "right",
      phone: "action",
      cell: ({ id, name }) => <RevokeToken id={id} name={name} />,
    },
  ];
  return <DataTable label={t("table")} columns={columns} rows={tokens} rowKey={({ id }) => id} />;
}
