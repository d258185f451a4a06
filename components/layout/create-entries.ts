import { Tag, UserRoundPlus, type LucideIcon } from "lucide-react";
import type { Permission } from "@/lib/catalog/permissions";

export type CreateEntry = {
  /** Key under `shell.create`, and the value of `?new=`. */
  what: "client" | "tag";
  icon: LucideIcon;
  needs: Permission;
  /** The page its dialog belongs to; without one it opens over any page. */
  on?: string;
  /** Second key after `n`. */
  key?: string;
};

/** What can be made from anywhere: in the top bar, the palette and the shortcuts. */
const CREATE_ENTRIES: readonly CreateEntry[] = [
  { what: "client", icon: UserRoundPlus, needs: "clients:write", key: "c" },
  { what: "tag", icon: Tag, needs: "tags:write", on: "/settings/tags" },
];

/** What a person may make. */
export const createEntriesFor = (permissions: readonly Permission[]): CreateEntry[] =>
  CREATE_ENTRIES.filter(({ needs }) => permissions.includes(needs));
