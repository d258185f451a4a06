import { EVENT_CATEGORIES } from "@/lib/catalog/event-definition";

/** What people write down by hand. */
export const ENTRY_KINDS = ["note", "call", "meeting"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a timeline is narrowed by: the categories of events, and `note` for all that was written by hand. */
export const ACTIVITY_CATEGORIES = ["note", ...EVENT_CATEGORIES] as const;
export type ActivityCategory = (typeof ACTIVITY_CATEGORIES)[number];
