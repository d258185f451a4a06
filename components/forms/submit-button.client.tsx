"use client";

import { useTranslations } from "next-intl";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useFormSurroundings } from "./action-form.client";

/** Submits the form it stands in. Always enabled; shows a spinner in its own width while the form is being sent. */
export function SubmitButton({ variant = "primary", children, ...rest }: Omit<ButtonProps, "type" | "pending">) {
  const t = useTranslations("states");
  const { pending } = useFormSurroundings();
  return (
    <Button {...rest} type="submit" variant={variant} pending={pending}>
      {children}
      {pending && <span className="sr-only">, {t("inProgress")}</span>}
    </Button>
  );
}
