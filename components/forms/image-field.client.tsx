"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type DragEvent, type ReactNode } from "react";
import { useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldMessage, useFieldParts, type FieldProps } from "./field.client";

export type ImageFieldProps = Pick<FieldProps, "name" | "label" | "hint" | "optional" | "className"> & {
  /** Same-origin URL of the picture that is in force now. */
  currentUrl?: string | null;
  /** What stands in the frame without a picture: initials, an icon. */
  placeholder: ReactNode;
  shape?: "square" | "round";
  maxBytes: number;
  accept?: readonly string[];
};

const RASTER = ["image/png", "image/jpeg", "image/webp"] as const;

/**
 * An avatar or a logo, chosen or dropped, previewed before it is sent. The value is a `File`, `null` for “remove”, or
 * `undefined` for no change. The server decides by content; type and size are checked here to spare a wasted upload.
 */
export function ImageField({
  currentUrl,
  placeholder,
  shape = "square",
  maxBytes,
  accept = RASTER,
  className,
  optional = false,
  ...field
}: ImageFieldProps) {
  const t = useTranslations("states");
  const common = useTranslations("common");
  const picker = useRef<HTMLInputElement>(null);
  const {
    field: { value, onChange, ref },
  } = useController({ name: field.name });
  const { id, error, control } = useFieldParts(field);
  const [refused, setRefused] = useState<string>();
  const file: unknown = value;
  const preview = usePreview(file instanceof File ? file : null);
  const shown = preview ?? (file === null ? null : currentUrl);

  const take = (picked: File | undefined) => {
    if (!picked) return;
    if (!accept.includes(picked.type)) return setRefused(t("fileType"));
    if (picked.size > maxBytes) return setRefused(t("fileTooBig", { limit: maxBytes / 1_000_000 }));
    setRefused(undefined);
    onChange(picked);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={`flex items-start gap-4 ${className ?? ""}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div
        data-edge=""
        className={`grid size-24 flex-none place-items-center overflow-clip border border-edge bg-surface text-subtle ${shape === "round" ? "rounded-pill" : "rounded-card"}`}
      >
        {shown ? <img src={shown} alt="" className="size-full object-contain" /> : placeholder}
      </div>
      <div className="min-w-0">
        <p id={id} className="text-table font-medium">
          {field.label}
          {optional && <span className="font-normal text-subtle"> {common("optional")}</span>}
        </p>
        {field.hint != null && (
          <p id={`${id}-hint`} className="mt-0.5 text-meta text-subtle">
            {field.hint}
          </p>
        )}
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Button
            ref={ref}
            size="compact"
            aria-describedby={`${id} ${control["aria-describedby"] ?? ""}`}
            onClick={() => picker.current?.click()}
          >
            <Upload aria-hidden className="icon" />
            {shown ? t("replaceFile") : t("chooseFile")}
          </Button>
          {shown && (
            <Button size="compact" variant="quiet" aria-describedby={id} onClick={() => onChange(null)}>
              {t("removeFile")}
            </Button>
          )}
          <span className="text-meta text-subtle max-md:hidden">{t("dropFile")}</span>
        </div>
        <FieldMessage id={id} error={refused ?? error} />
        <input
          ref={picker}
          type="file"
          accept={accept.join(",")}
          aria-labelledby={id}
          tabIndex={-1}
          hidden
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}

/** An object URL for a file, released when it is no longer shown. */
function usePreview(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
