import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { load } from "@/lib/platform/load";
import { listKeptRecords } from "@/lib/portability/imports/list-kept-records";

const MOST = 100;

/** What an undo left in place because somebody changed or used it since. */
export async function KeptCard({ importId }: { importId: string }) {
  const t = await getTranslations("imports.result");
  const { items, total } = await load(listKeptRecords, { importId, perPage: MOST });
  if (total === 0) return null;
  return (
    <Card title={t("kept")} count={<span className="num">{total}</span>} flush>
      <DataTable
        label={t("kept")}
        rows={items}
        rowKey={({ recordId }) => recordId}
        frame="bare"
        columns={[
          {
            key: "name",
            header: t("keptName"),
            phone: "title",
            cell: ({ clientId, name }) => (
              <Link href={`/clients/${clientId}`} className="link">
                {name}
              </Link>
            ),
          },
          { key: "reason", header: t("keptReason"), phone: "detail", cell: ({ reason }) => t(`keptReasons.${reason}`) },
        ]}
      />
    </Card>
  );
}
