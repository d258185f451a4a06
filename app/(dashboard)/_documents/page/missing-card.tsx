import { useTranslations } from "next-intl";
import { MissingFacts } from "@/components/documents/missing-facts";
import { Card } from "@/components/ui/card";
import type { Issue } from "@/lib/kernel/errors";

export type MissingCardProps = { issues: readonly Issue[]; clientId: string; editHref: string };

/** Over a draft that may not be issued yet: why. */
export function MissingCard({ issues, ...places }: MissingCardProps) {
  const t = useTranslations("document-page.questions.missing");
  if (issues.length === 0) return null;
  return (
    <Card title={t("title")} description={t("text", { count: issues.length })}>
      <MissingFacts issues={issues} {...places} />
    </Card>
  );
}
