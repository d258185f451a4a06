"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type DragEvent } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { useUpload } from "./use-upload.client";

/** Takes a CSV file, dropped or chosen, and shows how much of it has left. */
export function UploadCard() {
  const t = useTranslations("imports.upload");
  const common = useTranslations("common");
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { upload, error, take, cancel } = useUpload();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <Card title={t("title")}>
      {error !== undefined && (
        <Banner tone="danger" live className="mb-3">
          {error}
        </Banner>
      )}
      <div
        data-edge=""
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid min-h-40 place-items-center rounded-card border border-dashed px-4 py-8 text-center ${over ? "border-primary bg-raised" : "border-edge"}`}
      >
        {upload ? (
          <Sending upload={upload} onCancel={cancel} cancelLabel={common("cancel")} />
        ) : (
          <div className="grid justify-items-center gap-2">
            <Upload aria-hidden className="size-6 stroke-[1.5] text-subtle" />
            <p className="font-medium max-md:hidden">
              {t("drop")} <span className="font-normal text-subtle">{t("or")}</span>
            </p>
            <Button variant="primary" aria-describedby="import-rule" onClick={() => picker.current?.click()}>
              {t("choose")}
            </Button>
            <p id="import-rule" className="text-meta text-subtle">
              {t("rule")}
            </p>
          </div>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-label={t("choose")}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </Card>
  );
}

interface SendingProps {
  upload: { name: string; sent: number; total: number };
  onCancel: () => void;
  cancelLabel: string;
}

function Sending({ upload: { name, sent, total }, onCancel, cancelLabel }: SendingProps) {
  const t = useTranslations("imports.upload");
  const label = t("sending", { name });
  // The whole file has left: what takes time now is the server's reading.
  const reading = sent >= total;
  return (
    <div className="grid w-full max-w-[480px] gap-2">
      <p className="font-medium break-words">{label}</p>
      <Progress label={label} value={sent} max={Math.max(total, 1)} />
      <p className="num text-table text-muted">
        {reading ? t("reading") : t("sent", { percent: Math.floor((sent / Math.max(total, 1)) * 100) })}
      </p>
      <div>
        <Button size="compact" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </div>
  );
}
