"use client";

import { useTranslations } from "next-intl";
import { createClientNamed } from "@/components/layout/create-client-named";
import { Button } from "@/components/ui/button";

/** Makes what was looked for. */
export function CreateNamed({ name }: { name: string }) {
  const t = useTranslations("palette");
  return (
    <Button variant="primary" className="max-w-full" onClick={() => createClientNamed(name)}>
      <span className="truncate">{t("createClient", { text: name })}</span>
    </Button>
  );
}
