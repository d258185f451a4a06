"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { FieldMessage } from "@/components/forms/field.client";
import { cellAttributes, useDocumentForm } from "./cells.client";
import { growingBox } from "./growing-box";
import type { RowProps } from "./item-row.client";
import { LineGrip, LineMenu } from "./line-controls.client";

/** A heading with the sum of what follows it, or plain text between what is charged. */
export const TextRow = memo(function TextRow({
  index,
  row,
  number,
  type,
  net,
  errors,
  deeds,
}: Omit<RowProps, "open"> & { type: "section" | "text" }) {
  const t = useTranslations("editor");
  const { register } = useDocumentForm();
  const name = t(`${type}Row`, { number });
  const error = errors?.description;
  const label = t(`cells.${type}`, { number });
  const registered = register(`lineItems.${index}.description`);
  return (
    <div role="group" aria-label={name} data-line={row} data-type={type} className="line">
      <LineGrip row={row} label={t("move", { line: name })} />
      <textarea
        {...cellAttributes({ index, row, label, caption: "", error }, "description")}
        {...registered}
        ref={growingBox(registered.ref)}
        rows={1}
        dir="auto"
        maxLength={2_000}
        placeholder={t(`placeholders.${type}`)}
        enterKeyHint="next"
        className="cell"
      />
      {type === "section" && (
        <span data-net="" className="cell num text-right font-normal! text-subtle">
          {net}
        </span>
      )}
      <LineMenu row={row} label={t("lineActions", { line: name })} deeds={deeds} />
      {error && (
        <div className="cell-message">
          <FieldMessage id={`cell-${row}`} error={error} />
        </div>
      )}
    </div>
  );
});
