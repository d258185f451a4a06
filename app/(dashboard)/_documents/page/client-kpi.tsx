import Link from "next/link";
import { useTranslations } from "next-intl";
import { Kpi } from "@/components/ui/kpi-strip";
import type { DocumentDetail } from "../document-item";

/** Whom a document is for, and what it is about. */
export function ClientKpi({ client, title }: Pick<DocumentDetail, "client" | "title">) {
  const t = useTranslations("document-page.strip");
  return (
    <Kpi
      label={t("client")}
      look="name"
      value={
        <Link
          href={`/clients/${client.id}`}
          title={client.name}
          className="underline decoration-edge underline-offset-4 hover:decoration-current"
        >
          <bdi>{client.name}</bdi>
        </Link>
      }
      {...(title !== null && { detail: <bdi className="line-clamp-2">{title}</bdi> })}
    />
  );
}
