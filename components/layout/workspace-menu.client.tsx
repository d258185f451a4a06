"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Menu, MenuChoice } from "@/components/ui/menu.client";
import { leaveFor } from "@/components/forms/leaving";
import { BrandMark } from "./brand";
import type { ShellData } from "./shell-data";

type Props = Pick<ShellData, "workspace" | "workspaces" | "actions"> & { slim: boolean };

/** The workspace one is in; a menu when there are several. */
export function WorkspaceMenu({ workspace, workspaces, actions, slim }: Props) {
  const t = useTranslations("shell");
  const [pending, startTransition] = useTransition();
  const hidden = slim ? "sr-only" : "md:max-lg:sr-only";
  const frame = `mx-2 flex h-14 flex-none items-center gap-2.5 rounded-control text-left ${slim ? "justify-center" : "px-3 md:max-lg:justify-center md:max-lg:px-0"}`;
  const face = (
    <>
      <BrandMark />
      <span className={`min-w-0 flex-1 truncate leading-5 font-semibold ${hidden}`}>{workspace.name}</span>
    </>
  );
  if (workspaces.length < 2) return <p className={frame}>{face}</p>;
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={t("workspace", { name: workspace.name })}
          aria-busy={pending}
          className={`${frame} -outline-offset-4`}
        >
          {face}
          <ChevronsUpDown aria-hidden className={`icon text-subtle ${hidden}`} />
        </button>
      }
    >
      <MenuChoice
        label={t("workspaces")}
        value={workspace.id}
        options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => leaveFor(() => startTransition(() => actions.switchWorkspace(id)))}
      />
    </Menu>
  );
}
