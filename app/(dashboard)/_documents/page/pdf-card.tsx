import { ExternalLink, FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { pdfPathOf } from "@/components/documents/document-paths";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import type { DocumentDetail } from "../document-item";
import { PdfGlance } from "./pdf-glance.client";

/** The PDF of a document: a glance at what was issued, and the way to all of it. */
export function PdfCard({ document }: { document: DocumentDetail }) {
  const t = useTranslations("document-page.pdf");
  const src = pdfPathOf(document);
  return (
    <Card
      title={t("title")}
      flush
      action={
        <a href={src} target="_blank" rel="noreferrer" className="more inline-flex items-center gap-1">
          {t("open")}
          <span className="sr-only">{t("newWindow")}</span>
          <ExternalLink aria-hidden className="icon size-3.5!" />
        </a>
      }
    >
      {document.status !== "draft" && <PdfGlance src={src} title={t("frame")} />}
      <div className="border-t border-border p-3 md:px-5">
        <a href={src} download="" data-edge="" className={buttonStyles({ size: "compact", className: "w-full" })}>
          <FileDown aria-hidden className="icon" />
          {t("download")}
        </a>
      </div>
    </Card>
  );
}
