"use client";

import { Command } from "cmdk";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { TagDot } from "@/components/ui/tag-dot";
import { toast } from "@/components/ui/toast";
import type { TagView } from "@/lib/crm/tags/view";
import { findTagsAction, mergeTagsAction } from "../actions";

const REST_MS = 200;

/** The tags a text finds, all of them at first. */
function useFoundTags(search: string): readonly TagView[] {
  const [found, setFound] = useState<readonly TagView[]>([]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const answer = await findTagsAction({ perPage: 50, ...(search && { search }) }).catch(() => null);
        if (current) setFound((answer?.ok && answer.data) || []);
      },
      search === "" ? 0 : REST_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [search]);
  return found;
}

/** Chooses the tag that stays. */
export function MergeTagForm({ tag, onDone }: { tag: TagView; onDone: () => void }) {
  const t = useTranslations("tags.merge");
  const common = useTranslations("common");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [into, setInto] = useState<TagView | null>(null);
  const found = useFoundTags(typed.trim()).filter((other) => other.id !== tag.id);
  const merge = useImmediateAction(mergeTagsAction, ({ message }) => {
    onDone();
    if (message) toast({ message });
  });
  return (
    <div className="grid gap-4">
      <Command label={t("into")} shouldFilter={false} className="grid gap-1">
        <label htmlFor={id} className="text-table font-medium">
          {t("into")}
        </label>
        <Command.Input
          id={id}
          value={typed}
          onValueChange={setTyped}
          placeholder={common("filter")}
          maxLength={50}
          className="input"
        />
        <Command.List label={t("into")} className="mt-1 max-h-56 overflow-y-auto">
          {found.map((other) => (
            <Command.Item
              key={other.id}
              value={other.id}
              onSelect={() => setInto(other)}
              aria-checked={other.id === into?.id}
              className="pop-item"
            >
              <TagDot color={other.color} />
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {other.name}
              </span>
              {other.id === into?.id && <Check aria-hidden className="icon" />}
            </Command.Item>
          ))}
        </Command.List>
        {found.length === 0 && <p className="px-2 py-3 text-center text-subtle">{common("noMatch")}</p>}
      </Command>
      {into && (
        <p role="status" className="text-table text-muted">
          {t("preview", { name: tag.name, into: into.name, clients: tag.clients })}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common("cancel")}</Button>
        <Button
          variant="danger"
          disabled={!into}
          pending={merge.pending}
          onClick={() => into && merge.run({ tagId: tag.id, intoTagId: into.id })}
        >
          {t("confirm")}
        </Button>
      </div>
    </div>
  );
}
