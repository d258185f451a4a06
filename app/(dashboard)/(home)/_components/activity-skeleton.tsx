import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

export function ActivitySkeleton() {
  const t = useTranslations("home.activity");
  return (
    <Card title={t("title")}>
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      <div aria-hidden className="grid gap-4 py-2">
        {["w-3/4", "w-1/2", "w-2/3", "w-3/5"].map((width) => (
          <div key={width} className="flex items-center gap-3">
            <Skeleton className="size-6 flex-none rounded-pill" />
            <Skeleton className={`${width} h-3`} />
          </div>
        ))}
      </div>
    </Card>
  );
}
