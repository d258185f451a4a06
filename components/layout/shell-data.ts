import type { Locale } from "@/lib/catalog/locales";
import type { Permission } from "@/lib/catalog/permissions";

/** What the signed-in frame knows of its reader, and what it can have done. */
export type ShellData = {
  person: { name: string; email: string; avatarUrl: string | null };
  workspace: { id: string; name: string };
  /** All of the person’s workspaces, the current one included. */
  workspaces: readonly { id: string; name: string }[];
  permissions: readonly Permission[];
  /** What asks for attention behind an entry, by its href: failed jobs, overdue invoices. */
  alerts?: Readonly<Record<string, number>>;
  actions: {
    signOut: () => Promise<void>;
    switchWorkspace: (workspaceId: string) => Promise<void>;
    /** Saves the language with the person; the page is refreshed after it. */
    saveLocale: (locale: Locale) => Promise<void>;
  };
};
