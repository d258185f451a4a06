"use client";

import { Command } from "cmdk";
import { Check, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEditor } from "./editor-context.client";
import type { FoundClient } from "./editor-types";
import { useFoundClients } from "./use-found-clients.client";

export type ClientListProps = {
  /** Id of the one the document is for now. */
  chosen: string | undefined;
  onChoose: (client: Pick<FoundClient, "id" | "name">) => void;
  /** @param name as it was typed */
  onCreate: (name: string) => void;
};

const CREATE = "create";

/** The open list of clients, with its search box. */
export function ClientList({ chosen, onChoose, onCreate }: ClientListProps) {
  const t = useTranslations("editor.client");
  const { settings } = useEditor();
  const [typed, setTyped] = useState("");
  const { found, pending } = useFoundClients(typed);
  // The first one found, until the arrows move on: what comes late would else stand after the way to make a new one.
  const [marked, setMarked] = useState({ among: found, value: "" });
  const value = marked.among === found ? marked.value : (found?.[0]?.id ?? CREATE);
  const name = typed.trim();
  return (
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
          <Command.Item key={one.id} value={one.id} onSelect={() => onChoose(one)} className="pop-item">
            <span className="min-w-0 flex-1">
              <bdi className="block truncate">{one.name}</bdi>
              {one.city && <bdi className="block truncate text-meta text-subtle">{one.city}</bdi>}
            </span>
            <span className="mono flex-none text-meta text-subtle">{one.reference}</span>
            {one.id === chosen && <Check aria-hidden className="icon" />}
          </Command.Item>
        ))}
        {settings.mayCreateClients && (
          <Command.Item
            value={CREATE}
            onSelect={() => onCreate(name)}
            className="pop-item sticky bottom-0 bg-surface text-link"
          >
            <UserRoundPlus aria-hidden className="icon" />
            {name ? t("createNamed", { name }) : t("create")}
          </Command.Item>
        )}
      </Command.List>
      <p role="status" className={found?.length === 0 && !pending ? "px-2 py-2 text-subtle" : "sr-only"}>
        {pending || !found ? "" : t("found", { count: found.length })}
      </p>
    </Command>
  );
}
