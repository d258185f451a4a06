"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { usePageShortcuts, type PageShortcut } from "@/components/layout/page-shortcuts";
import { IconButton } from "@/components/ui/icon-button.client";
import { useTrail } from "./use-trail.client";

export type RecordStepsProps = {
  /** Path of the list the record is in: `/clients`. */
  list: string;
  id: string;
  /** The open part of the record, kept from one to the next: `/contacts`. */
  part?: string;
  previous: string;
  next: string;
  /** Other keys of the record; the same array as long as they are the same. */
  shortcuts: readonly PageShortcut[];
};

/** The neighbours in the list a record was opened from, and the keys of a record. */
export function RecordSteps({ list, id, part = "", previous, next, shortcuts }: RecordStepsProps) {
  const router = useRouter();
  const trail = useTrail(list, id);
  const after = trail?.ids[trail.index + 1];
  const before = trail?.ids[trail.index - 1];

  const all = useMemo((): PageShortcut[] => {
    const step = (other: string | undefined, key: string, label: string) =>
      other ? [{ keys: [key], label, run: () => leaveFor(() => router.push(`${list}/${other}${part}`)) }] : [];
    return [...step(after, "j", next), ...step(before, "k", previous), ...shortcuts];
  }, [router, list, part, after, before, next, previous, shortcuts]);
  usePageShortcuts("record", all);

  if (!trail) return null;
  const steps = [
    { other: before, label: previous, key: "k", icon: ChevronUp },
    { other: after, label: next, key: "j", icon: ChevronDown },
  ];
  return (
    <span className="flex max-sm:hidden">
      {steps.map(({ other, label, key, icon: Icon }) => (
        <IconButton
          key={key}
          label={label}
          keys={[key]}
          disabled={!other}
          onClick={() => router.push(`${list}/${other}${part}`)}
        >
          <Icon aria-hidden className="icon" />
        </IconButton>
      ))}
    </span>
  );
}

/** Menus open on Enter; the focus goes in, as it does for whoever reaches the button by Tab. @param id of the button */
export function openMenu(id: string): void {
  const button = document.getElementById(id);
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}
