import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { PERMISSIONS } from "@/lib/catalog/permissions";
import { listTokens } from "@/lib/identity/tokens/list-tokens";
import { viewToken } from "@/lib/identity/tokens/view";
import { pageContext } from "@/lib/platform/auth/page-context";
import { load } from "@/lib/platform/load";
import { CreateToken } from "./_components/create-token.client";
import { TokenTable } from "./_components/token-table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell.nav");
  return { title: t("apiTokens") };
}

export default async function ApiTokensPage() {
  const page = await load(listTokens, { perPage: 100 });
  const { permissions } = (await pageContext()).actor;
  const t = await getTranslations();
  return (
    <div className="max-w-[960px]">
      <PageHeader
        title={t("shell.nav.apiTokens")}
        count={page.total}
        description={t.rich("account.tokens.lead", {
          docs: (text) => (
            <Link href="/api/docs" className="link" target="_blank">
              {text}
            </Link>
          ),
        })}
        actions={<CreateToken grantable={PERMISSIONS.filter((permission) => permissions.has(permission))} />}
      />
      <TokenTable tokens={page.items.map(viewToken)} />
    </div>
  );
}
