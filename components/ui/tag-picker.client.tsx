"use client";

import { Command } from "cmdk";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { TagColor } from "@/lib/catalog/tag-colors";
import { matchText } from "./match-text";
import { Popover } from "./popover.client";
import { TagDot } from "./tag-dot";

export type PickableTag = { id: string; name: string; color: TagColor };

export type TagPickerProps = {
  /** Names the search box and the list. */
  label: string;
  trigger: ReactNode;
  tags: readonly PickableTag[];
  /** Ids of the tags that are on. */
  chosen: readonly string[];
  onToggle: (tag: PickableTag, on: boolean) => void;
  /** Makes a tag of a name no tag has; without it none can be made here. */
  onCreate?: (name: string) => void;
};

const LONGEST = 50;

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: "accent" }) === 0;

/** Puts tags on something and takes them off, one after the other, and makes those that are missing. */
export function TagPicker({ label, trigger, tags, chosen, onToggle, onCreate }: TagPickerProps) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const creatable = onCreate && name !== "" && name.length <= LONGEST && !tags.some((tag) => same(tag.name, name));
  const show = (next: boolean) => {
    setOpen(next);
    setTyped("");
  };
  return (
    <Popover trigger={trigger} label={label} open={open} onOpenChange={show}>
      <Command label={label} filter={matchText} className="w-64 max-w-full">
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          maxLength={LONGEST}
          aria-label={label}
          placeholder={t(onCreate ? "tags.filterOrCreate" : "filter")}
          className="h-9 w-full rounded-small px-2 outline-offset-[-2px] max-md:h-11"
        />
        <Command.List label={label} className="mt-1 max-h-64 overflow-y-auto border-t border-border pt-1">
          {tags.map((tag) => {
            const on = chosen.includes(tag.id);
            return (
              <Command.Item
                key={tag.id}
                value={tag.name}
                onSelect={() => onToggle(tag, !on)}
                aria-checked={on}
                className="pop-item"
              >
                <TagDot color={tag.color} />
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {tag.name}
                </span>
                {on && <Check aria-hidden className="icon" />}
              </Command.Item>
            );
          })}
          {creatable && (
            <Command.Item
              forceMount
              value={`+${name}`}
              onSelect={() => {
                onCreate(name);
                setTyped("");
              }}
              className="pop-item"
            >
              <Plus aria-hidden className="icon" />
              <span className="min-w-0 flex-1 truncate">{t("tags.create", { name })}</span>
            </Command.Item>
          )}
        </Command.List>
        {!creatable && <Command.Empty className="px-2 py-3 text-center text-subtle">{t("noMatch")}</Command.Empty>}
      </Command>
    </Popover>
  );
}
