"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOptimistic, useState, useTransition } from "react";
import { unstable_rethrow } from "next/navigation";
import { useErrorText } from "@/components/forms/use-error-text.client";
import { announce } from "@/components/layout/announce";
import { Button } from "@/components/ui/button";
import { TagChip } from "@/components/ui/tag-chip";
import { TagPicker, type PickableTag } from "@/components/ui/tag-picker.client";
import { toast } from "@/components/ui/toast";
import type { FormState } from "@/lib/platform/forms/form-state";
import { tagClientAction, untagClientAction } from "../actions";

export type ClientTagInputProps = {
  clientId: string;
  tags: readonly PickableTag[];
  /** Every tag there is. */
  choices: readonly PickableTag[];
};

/** So many tags are seen at a glance; the rest on demand. */
const SHOWN = 15;

type Change = { tag: PickableTag; on: boolean };

const applied = (tags: readonly PickableTag[], { tag, on }: Change) =>
  on ? [...tags, tag] : tags.filter(({ id }) => id !== tag.id);

/**
 * Tags go on and come off at once; what the server refuses is taken back and said. The list of tags is its own way back,
 * and a toast over it would take its Escape; a tag taken off by its cross comes back by one.
 */
export function ClientTagInput({ clientId, tags, choices }: ClientTagInputProps) {
  const t = useTranslations("client");
  const states = useTranslations("states");
  const phrase = useErrorText();
  const [shown, change] = useOptimistic(tags, applied);
  const [, startTransition] = useTransition();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, shown.length - SHOWN);

  const send = (work: () => Promise<FormState>, onOk: () => void, optimistic?: Change) =>
    startTransition(async () => {
      if (optimistic) change(optimistic);
      try {
        const answer = await work();
        if (answer.ok) onOk();
        else toast({ message: phrase(answer.issues[0] ?? answer), tone: "error" });
      } catch (error) {
        unstable_rethrow(error);
        toast({ message: states("unreachable"), tone: "error" });
      }
    });
  const say = (message: "rail.tagAdded" | "rail.tagRemoved", name: string) => announce(t(message, { name }), "polite");
  const put = (tag: PickableTag) =>
    send(
      () => tagClientAction({ clientId, tagIds: [tag.id] }),
      () => say("rail.tagAdded", tag.name),
      { tag, on: true },
    );
  const take = (tag: PickableTag, onOk: () => void) =>
    send(() => untagClientAction({ clientId, tagId: tag.id }), onOk, { tag, on: false });
  const make = (name: string) =>
    send(
      () => tagClientAction({ clientId, name }),
      () => say("rail.tagAdded", name),
    );
  const takeUndoably = (tag: PickableTag) =>
    take(tag, () =>
      toast({
        message: t("rail.tagRemoved", { name: tag.name }),
        action: { label: t("undo"), undo: true, run: () => put(tag) },
      }),
    );

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul className="contents">
        {shown.slice(0, shown.length - hidden).map((tag) => (
          <li key={tag.id} className="max-w-full min-w-0">
            <TagChip
              name={tag.name}
              color={tag.color}
              action={
                <button
                  type="button"
                  aria-label={t("rail.removeTag", { name: tag.name })}
                  onClick={() => takeUndoably(tag)}
                  className="-mr-1.5 grid size-6 flex-none place-items-center rounded-small text-subtle hover:bg-raised hover:text-text"
                >
                  <X aria-hidden className="icon size-3" />
                </button>
              }
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="more px-1" onClick={() => setAll(true)}>
          {t("rail.moreTags", { count: hidden })}
        </button>
      )}
      <TagPicker
        label={t("rail.addTag")}
        tags={choices}
        chosen={shown.map(({ id }) => id)}
        onToggle={(tag, on) => (on ? put(tag) : take(tag, () => say("rail.tagRemoved", tag.name)))}
        onCreate={make}
        trigger={
          <Button variant="quiet" size="compact" className="md:h-6! md:px-1.5! md:text-meta!">
            <Plus aria-hidden className="icon size-3.5!" />
            {t("rail.addTag")}
          </Button>
        }
      />
    </div>
  );
}
