"use client";

import { Command } from "cmdk";
import { Check, ChevronsUpDown, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/components/forms/field.client";
import { createClientNamed } from "@/components/layout/create-client-named";
import { Popover } from "@/components/ui/popover.client";
import { useEditor } from "./editor-context.client";
import type { EditorClient, FoundClient } from "./editor-types";
import { useFoundClients } from "./use-found-clients.client";

export type ClientPickerProps = {
  /** The chosen one, once it is known. */
  client: EditorClient | null;
  onChoose: (client: Pick<FoundClient, "id" | "name">) => void;
};

const CREATE = "create";

/** Whom a document is for, out of any number of clients; who is not there yet is made over the page. */
export function ClientPicker({ client, onChoose }: ClientPickerProps) {
  const t = useTranslations("editor.client");
  const { settings } = useEditor();
  const { field } = useController({ name: "clientId" });
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { found, pending } = useFoundClients(open, typed);
  // The first one found, until the arrows move on: what comes late would else stand after the way to make a new one.
  const [marked, setMarked] = useState({ among: found, value: "" });
  const value = marked.among === found ? marked.value : (found?.[0]?.id ?? CREATE);
  const choose = (chosen: Pick<FoundClient, "id" | "name">) => {
    setOpen(false);
    setTyped("");
    onChoose(chosen);
  };
  const create = () => {
    setOpen(false);
    createClientNamed(typed.trim(), choose);
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
            <Command
              label={t("label")}
              shouldFilter={false}
              value={value}
              onValueChange={(next) => setMarked({ among: found, value: next })}
            >
              <Command.Input
                aria-label={t("search")}
                placeholder={t("search")}
                value={typed}
                onValueChange={setTyped}
                maxLength={200}
                className="h-9 w-full rounded-small px-2 outline-offset-[-2px] max-md:h-11"
              />
              <Command.List label={t("label")} className="mt-1 max-h-72 overflow-y-auto border-t border-border pt-1">
                {found?.map((one) => (
                  <Command.Item key={one.id} value={one.id} onSelect={() => choose(one)} className="pop-item">
                    <span className="min-w-0 flex-1">
                      <bdi className="block truncate">{one.name}</bdi>
                      {one.city && <bdi className="block truncate text-meta text-subtle">{one.city}</bdi>}
                    </span>
                    <span className="mono flex-none text-meta text-subtle">{one.reference}</span>
                    {one.id === client?.id && <Check aria-hidden className="icon" />}
                  </Command.Item>
                ))}
                {settings.mayCreateClients && (
                  <Command.Item
                    value={CREATE}
                    onSelect={create}
                    className="pop-item sticky bottom-0 bg-surface text-link"
                  >
                    <UserRoundPlus aria-hidden className="icon" />
                    {typed.trim() ? t("createNamed", { name: typed.trim() }) : t("create")}
                  </Command.Item>
                )}
              </Command.List>
              <p role="status" className={found?.length === 0 && !pending ? "px-2 py-2 text-subtle" : "sr-only"}>
                {pending || !found ? "" : t("found", { count: found.length })}
              </p>
            </Command>
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
