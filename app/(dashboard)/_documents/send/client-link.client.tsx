"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Dialog } from "@/components/ui/dialog.client";
import type { DocumentKind } from "@/lib/catalog/document-kinds";
import { SEND_ACTIONS } from "./send-actions.client";

/** Makes a link to the page the client sees, to be passed on by hand. It is shown this once. */
export function ClientLink({ kind, id }: { kind: DocumentKind; id: string }) {
  const t = useTranslations("sending.link");
  const [url, setUrl] = useState<string | null>(null);
  const make = useImmediateAction(
    () => SEND_ACTIONS[kind].link(id),
    ({ data }) => data && setUrl(data.url),
  );
  return (
    <>
      <Button
        variant="link"
        size="compact"
        className="-mr-2.5"
        pending={make.pending}
        onClick={() => make.run(undefined)}
      >
        <Link2 aria-hidden className="icon" />
        {t("make")}
      </Button>
      <Dialog
        open={url !== null}
        onOpenChange={(open) => !open && setUrl(null)}
        title={t("title")}
        description={t("text")}
        size="medium"
      >
        <div className="grid gap-3">
          <p className="mono rounded-control border border-border bg-bg px-3 py-2 text-table break-all select-all">
            {url}
          </p>
          <div className="flex justify-end">
            <CopyButton look="text" text={url ?? ""} label={t("copy")} />
          </div>
        </div>
      </Dialog>
    </>
  );
}
