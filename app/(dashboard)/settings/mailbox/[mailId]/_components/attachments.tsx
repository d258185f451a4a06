import { Paperclip } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { MailView } from "@/lib/ops/mailbox/view";

const KILO = 1024;

/** The files of a mail, to download. */
export function Attachments({ files }: { files: MailView["attachments"] }) {
  const t = useTranslations("mailbox");
  const format = useFormatter();
  const size = (bytes: number) => t("kilobytes", { size: format.number(Math.max(1, Math.round(bytes / KILO))) });
  return (
    <Card title={t("attachments")}>
      <ul className="grid gap-2">
        {files.map((file) => (
          <li key={file.position} className="flex items-center gap-2 text-table">
            <Paperclip aria-hidden className="size-4 shrink-0 text-muted" />
            <a href={file.url} download className="min-w-0 truncate text-link underline-offset-2 hover:underline">
              {file.name}
            </a>
            <span className="shrink-0 text-muted tabular-nums">{size(file.size)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
