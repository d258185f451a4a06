"use client";

import { Download, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button.client";

/** `k3f9a2b7c4d1e8f0` as `k3f9-a2b7-c4d1-e8f0`: read aloud and typed in groups. */
const grouped = (code: string) => (code.includes("-") ? code : (code.match(/.{1,4}/g)?.join("-") ?? code));

function save(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** Ten codes on the one occasion they can be seen, with three ways to keep them. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("account.recovery");
  const shown = codes.map(grouped);
  const text = `${t("fileTitle")}\n\n${shown.join("\n")}\n`;
  return (
    <div className="grid gap-4">
      <Banner tone="warning">{t("once")}</Banner>
      <ol
        aria-label={t("title")}
        data-edge=""
        className="grid gap-x-6 gap-y-2 rounded-control bg-raised p-4 sm:grid-cols-2"
      >
        {shown.map((code) => (
          <li key={code} className="mono text-center tracking-normal select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2" data-chrome="">
        <CopyButton look="text" text={text} label={t("copy")} />
        <Button size="compact" onClick={() => save(t("fileName"), text)}>
          <Download aria-hidden className="icon" />
          {t("download")}
        </Button>
        <Button size="compact" onClick={() => window.print()}>
          <Printer aria-hidden className="icon" />
          {t("print")}
        </Button>
      </div>
    </div>
  );
}
