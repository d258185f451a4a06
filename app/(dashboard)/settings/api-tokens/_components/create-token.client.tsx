"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";
import { Dialog } from "@/components/ui/dialog.client";
import type { Permission } from "@/lib/catalog/permissions";
import { TokenForm } from "./token-form.client";

/** Makes a token and shows it on the one occasion it can be seen. @param grantable what the person's role allows */
export function CreateToken({ grantable }: { grantable: readonly Permission[] }) {
  const t = useTranslations("account.tokens");
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setToken(null);
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        <Plus aria-hidden className="icon" />
        {t("create")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={close}
        size="medium"
        title={token ? t("createdTitle") : t("createTitle")}
        description={token ? t("createdLead") : t("createLead")}
        {...(token && {
          footer: (
            <Button variant="primary" onClick={close}>
              {t("done")}
            </Button>
          ),
        })}
      >
        {token ? (
          <CreatedToken token={token} />
        ) : (
          <TokenForm grantable={grantable} onClose={close} onCreated={setToken} />
        )}
      </Dialog>
    </>
  );
}

function CreatedToken({ token }: { token: string }) {
  const t = useTranslations("account.tokens");
  return (
    <div className="grid gap-4">
      <Banner tone="warning">{t("once")}</Banner>
      <p aria-label={t("token")} data-edge="" className="mono rounded-control bg-raised p-3 break-all select-all">
        {token}
      </p>
      <div>
        <CopyButton look="text" text={token} label={t("copy")} />
      </div>
    </div>
  );
}
