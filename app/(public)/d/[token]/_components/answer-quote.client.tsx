"use client";

import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { AnswerForm } from "./answer-form.client";

export type AnswerQuoteProps = { token: string; number: string };

/** Accept or decline: two buttons, then who says so. */
export function AnswerQuote({ token, number }: AnswerQuoteProps) {
  const t = useTranslations("shared.answer");
  const router = useRouter();
  const [answer, setAnswer] = useState<"accept" | "decline" | null>(null);
  if (answer) {
    return (
      <AnswerForm
        key={answer}
        answer={answer}
        token={token}
        number={number}
        onDone={() => router.refresh()}
        onCancel={() => setAnswer(null)}
      />
    );
  }
  return (
    <div className="grid gap-2">
      <Button variant="primary" onClick={() => setAnswer("accept")}>
        <Check aria-hidden className="icon" />
        {t("accept")}
      </Button>
      <Button onClick={() => setAnswer("decline")}>{t("decline")}</Button>
    </div>
  );
}
