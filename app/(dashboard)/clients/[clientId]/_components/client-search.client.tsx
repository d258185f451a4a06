"use client";

import { Command } from "cmdk";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { findClientsAction } from "../actions";

export type FoundClient = { id: string; name: string; reference: string; city: string | null };

export type ClientSearchProps = {
  label: string;
  /** Never offered: the client itself. */
  exceptId: string;
  /** The chosen one is being read. */
  pending: boolean;
  onChoose: (client: FoundClient) => void;
};

const REST_MS = 250;
const MOST = 8;

/** The clients a text finds, asked for when the typing rests; `null` while there is nothing to tell. */
function useFoundClients(typed: string, exceptId: string): readonly FoundClient[] | null {
  const [found, setFound] = useState<{ search: string; clients: readonly FoundClient[] } | null>(null);
  const search = typed.trim();
  useEffect(() => {
    if (search === "") return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await findClientsAction({ search, perPage: MOST + 1 }).catch(() => null);
      if (current) setFound({ search, clients: (answer?.ok && answer.data) || [] });
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search]);
  if (found === null || search === "") return null;
  return found.clients.filter(({ id }) => id !== exceptId).slice(0, MOST);
}

/** One client out of any number, by name, reference, town or number. */
export function ClientSearch({ label, exceptId, pending, onChoose }: ClientSearchProps) {
  const t = useTranslations("client.merge");
  const id = useId();
  const [typed, setTyped] = useState("");
  const found = useFoundClients(typed, exceptId);
  const empty = found !== null && found.length === 0;
  return (
    <Command label={label} shouldFilter={false} aria-busy={pending} className="grid gap-1">
      <label htmlFor={id} className="text-table font-medium">
        {label}
      </label>
      <Command.Input
        id={id}
        value={typed}
        onValueChange={setTyped}
        placeholder={t("search")}
        maxLength={200}
        className="input"
      />
      <Command.List label={label} className={`max-h-80 overflow-y-auto ${found?.length ? "mt-1" : ""}`}>
        {found?.map((client) => (
          <Command.Item key={client.id} value={client.id} onSelect={() => onChoose(client)} className="pop-item">
            <span className="min-w-0 flex-1">
              <bdi className="block truncate">{client.name}</bdi>
              {client.city && <bdi className="block truncate text-meta text-subtle">{client.city}</bdi>}
            </span>
            <span className="mono flex-none text-meta text-subtle">{client.reference}</span>
          </Command.Item>
        ))}
      </Command.List>
      <p role="status" className={`text-table text-subtle ${found?.length ? "sr-only" : ""}`}>
        {found === null ? t("typeMore") : empty ? t("none") : t("found", { count: found.length })}
      </p>
    </Command>
  );
}
