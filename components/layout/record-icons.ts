import { UserRound, UsersRound, type LucideIcon } from "lucide-react";
import type { SearchKind } from "@/lib/catalog/search-kinds";

/** As in the navigation. */
export const RECORD_ICONS: Record<SearchKind, LucideIcon> = { client: UsersRound, contact: UserRound };
