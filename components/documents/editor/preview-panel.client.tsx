"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useOpensPdf } from "../use-opens-pdf.client";

export type PreviewPanelProps = {
  /** Address of the PDF; `null` before the first save. */
  src: string | null;
  /** Changes with what the PDF shows. */
  stamp: string;
  /** Something typed is not saved yet, so not in the PDF either. */
  behind: boolean;
};

const REST_MS = 600;

/** The PDF as it would be sent, made by the server from what is saved. The one shown stays until the next is there. */
export function PreviewPanel({ src, stamp, behind }: PreviewPanelProps) {
  const t = useTranslations("editor.preview");
  const rested = useRested(src && `${src}#toolbar=0&navpanes=0&view=FitH`, stamp);
  const [shown, setShown] = useState<typeof rested>(null);
  // Some browsers hand every PDF to another program.
  const opens = useOpensPdf();
  const seen = opens === false ? rested : shown;
  if (!rested || !src) return <p className="text-table text-subtle">{t("later")}</p>;
  return (
    <section aria-label={t("title")} className="flex min-h-0 flex-1 flex-col">
      <div className="mb-2 flex items-baseline gap-3">
        <h2 className="text-body">{t("title")}</h2>
        <p role="status" className="ml-auto text-meta text-subtle">
          {behind || seen?.stamp !== stamp ? t("behind") : t("current")}
        </p>
        <a href={src} target="_blank" rel="noreferrer" className="more inline-flex items-center gap-1">
          {t("open")}
          <ExternalLink aria-hidden className="icon size-3.5!" />
        </a>
      </div>
      {opens === false ? (
        <p className="text-table text-subtle">{t("elsewhere")}</p>
      ) : (
        <div data-edge="" className="relative min-h-[420px] flex-1 overflow-clip border border-border bg-white">
          {[shown, rested.stamp === shown?.stamp ? null : rested].map(
            (one) =>
              one &&
              opens && (
                // oxlint-disable-next-line react/iframe-missing-sandbox -- viewers of PDF do not work in a sandbox
                <iframe
                  key={one.stamp}
                  src={one.src}
                  title={t("frame")}
                  onLoad={() => setShown(one)}
                  className={`absolute inset-0 size-full ${one === shown || !shown ? "" : "invisible"}`}
                />
              ),
          )}
        </div>
      )}
    </section>
  );
}

function useRested(src: string | null, stamp: string) {
  const [rested, setRested] = useState(src === null ? null : { src, stamp });
  useEffect(() => {
    const timer = setTimeout(() => setRested(src === null ? null : { src, stamp }), REST_MS);
    return () => clearTimeout(timer);
  }, [src, stamp]);
  return rested;
}
