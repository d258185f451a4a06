"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/components/forms/field.client";
import { createClientNamed } from "@/components/layout/create-client-named";
import { useAtRest } from "@/components/layout/use-at-rest.client";
import { Popover } from "@/components/ui/popover.client";
import type { EditorClient, FoundClient } from "./editor-types";

const loadClientList = () => import("./client-list.client");
const ClientList = lazy(async () => ({ default: (await loadClientList()).ClientList }));

export type ClientPickerProps = {
  /** The chosen one, once it is known. */
  client: EditorClient | null;
  onChoose: (client: Pick<FoundClient, "id" | "name">) => void;
};

/** Whom a document is for, out of any number of clients; who is not there yet is made over the page. */
export function ClientPicker({ client, onChoose }: ClientPickerProps) {
  const t = useTranslations("editor.client");
  const { field } = useController({ name: "clientId" });
  const [open, setOpen] = useState(false);
  useAtRest(loadClientList);
  const choose = (chosen: Pick<FoundClient, "id" | "name">) => {
    setOpen(false);
    onChoose(chosen);
  };
  const create = (name: string) => {
    setOpen(false);
    createClientNamed(name, choose);
  };
  const facts = client && [client.address, client.contact].filter(Boolean).join(" · ");
  return (
    <Field name="clientId" label={t("label")} className="sm:col-span-2">
      {(control) => (
        <>
          <Popover
            label={t("label")}
            open={open}
            onOpenChange={setOpen}
            fit
            trigger={
              <button
                {...control}
                ref={field.ref}
                type="button"
                onBlur={field.onBlur}
                data-edge=""
                className="input gap-2 text-left"
              >
                <bdi className={`min-w-0 flex-1 truncate ${client ? "" : "text-subtle"}`}>
                  {client?.name ?? t("choose")}
                </bdi>
                <ChevronsUpDown aria-hidden className="icon text-subtle" />
              </button>
            }
          >
            <ClientList chosen={client?.id} onChoose={choose} onCreate={create} />
          </Popover>
          {facts && (
            <p className="truncate text-meta text-subtle" title={facts}>
              <bdi>{facts}</bdi>
            </p>
          )}
        </>
      )}
    </Field>
  );
}
