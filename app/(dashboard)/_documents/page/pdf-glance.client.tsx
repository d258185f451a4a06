"use client";

import { useOpensPdf } from "@/components/documents/use-opens-pdf.client";

export type PdfGlanceProps = { src: string; title: string };

/** The first page, small and to be looked at only; on wide screens, where the browser shows PDFs itself. */
export function PdfGlance({ src, title }: PdfGlanceProps) {
  if (!useOpensPdf()) return null;
  return (
    <div className="border-t border-border bg-bg px-5 pt-3 max-xl:hidden" aria-hidden>
      <div className="relative aspect-[1/1.2] overflow-clip border border-b-0 border-border bg-white">
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- viewers of PDF do not work in a sandbox */}
        <iframe
          src={`${src}#toolbar=0&navpanes=0&scrollbar=0&view=FitH`}
          title={title}
          loading="lazy"
          tabIndex={-1}
          // Viewers leave a dark edge around the page.
          className="pointer-events-none absolute -top-1 -left-1 aspect-[1/1.414] w-[calc(100%+8px)]"
        />
      </div>
    </div>
  );
}
