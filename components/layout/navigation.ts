import {
  Bell,
  Building2,
  FileMinus,
  FilePenLine,
  Hash,
  Inbox,
  KeyRound,
  LayoutDashboard,
  Mail,
  MailOpen,
  MessageSquareText,
  ReceiptText,
  ScrollText,
  Settings,
  ShieldCheck,
  Tags,
  UserRound,
  Users,
  UsersRound,
  Wallet,
  Workflow,
  type LucideIcon,
} from "lucide-react";
import type { Permission } from "@/lib/catalog/permissions";
import { START_PAGE } from "@/lib/kernel/local-path";

type EntryKey =
  | "dashboard"
  | "clients"
  | "quotes"
  | "invoices"
  | "creditNotes"
  | "payments"
  | "settings"
  | "jobs"
  | "profile"
  | "security"
  | "notifications"
  | "apiTokens"
  | "business"
  | "invoicing"
  | "numbering"
  | "mailTemplates"
  | "email"
  | "sms"
  | "team"
  | "audit"
  | "tags"
  | "mailbox";

export type NavEntry = {
  href: string;
  /** Key under `shell.nav`. */
  labelKey: EntryKey;
  icon: LucideIcon;
  /** Shown to those who hold it; without one, to everybody signed in. */
  needs?: Permission;
  /** Second key after `g`. */
  goKey?: string;
  /** Within reach of the thumb on phones; the others are behind “More”. */
  atHand?: true;
  /** What its count asks attention for. */
  alert?: "failed" | "overdue";
};

type SettingsGroup = { labelKey: "personal" | "workspace" | "operations"; entries: readonly NavEntry[] };

type NavGroup = { labelKey: "work" | "money" | null; entries: readonly NavEntry[] };

/** Top of the sidebar. The group without a name comes first. */
const NAV_GROUPS: readonly NavGroup[] = [
  {
    labelKey: null,
    entries: [{ href: START_PAGE, labelKey: "dashboard", icon: LayoutDashboard, goKey: "d", atHand: true }],
  },
  {
    labelKey: "work",
    entries: [
      { href: "/clients", labelKey: "clients", icon: UsersRound, needs: "clients:read", goKey: "c", atHand: true },
    ],
  },
  {
    labelKey: "money",
    entries: [
      { href: "/quotes", labelKey: "quotes", icon: FilePenLine, needs: "quotes:read", goKey: "q", atHand: true },
      {
        href: "/invoices",
        labelKey: "invoices",
        icon: ReceiptText,
        needs: "invoices:read",
        goKey: "i",
        atHand: true,
        alert: "overdue",
      },
      { href: "/credit-notes", labelKey: "creditNotes", icon: FileMinus, needs: "credit_notes:read", goKey: "n" },
      { href: "/payments", labelKey: "payments", icon: Wallet, needs: "payments:read", goKey: "y" },
    ],
  },
];

/** The same entries in one row: phones, palette, shortcuts. */
export const MAIN_NAV: readonly NavEntry[] = NAV_GROUPS.flatMap(({ entries }) => entries);

/** Foot of the sidebar. */
export const TOOL_NAV: readonly NavEntry[] = [
  { href: "/jobs", labelKey: "jobs", icon: Workflow, needs: "jobs:read", goKey: "o", alert: "failed" },
  { href: "/settings", labelKey: "settings", icon: Settings, goKey: "," },
];

/** Left column of the settings pages. */
export const SETTINGS_NAV: readonly SettingsGroup[] = [
  {
    labelKey: "personal",
    entries: [
      { href: "/settings/profile", labelKey: "profile", icon: UserRound },
      { href: "/settings/security", labelKey: "security", icon: ShieldCheck },
      { href: "/settings/notifications", labelKey: "notifications", icon: Bell },
      { href: "/settings/api-tokens", labelKey: "apiTokens", icon: KeyRound },
    ],
  },
  {
    labelKey: "workspace",
    entries: [
      { href: "/settings/business", labelKey: "business", icon: Building2, needs: "workspace:update" },
      { href: "/settings/invoicing", labelKey: "invoicing", icon: ReceiptText, needs: "workspace:update" },
      { href: "/settings/numbering", labelKey: "numbering", icon: Hash, needs: "workspace:update" },
      { href: "/settings/mail-templates", labelKey: "mailTemplates", icon: MailOpen, needs: "workspace:update" },
      { href: "/settings/email", labelKey: "email", icon: Mail, needs: "workspace:update" },
      { href: "/settings/sms", labelKey: "sms", icon: MessageSquareText, needs: "workspace:update" },
      { href: "/settings/team", labelKey: "team", icon: Users, needs: "members:read" },
      { href: "/settings/tags", labelKey: "tags", icon: Tags, needs: "clients:read" },
      { href: "/settings/audit", labelKey: "audit", icon: ScrollText, needs: "audit:read" },
    ],
  },
  {
    labelKey: "operations",
    entries: [{ href: "/settings/mailbox", labelKey: "mailbox", icon: Inbox, needs: "mailbox:read" }],
  },
];

type Held = readonly Permission[];

const visibleTo = (permissions: Held) => (entry: NavEntry) => !entry.needs || permissions.includes(entry.needs);

/** The entries a person may open. */
export const entriesFor = (entries: readonly NavEntry[], permissions: Held) => entries.filter(visibleTo(permissions));

/** The groups of which a person may open something. */
const groupsFor = <Group extends { entries: readonly NavEntry[] }>(groups: readonly Group[], permissions: Held) =>
  groups
    .map((group) => ({ ...group, entries: entriesFor(group.entries, permissions) }))
    .filter((group) => group.entries.length > 0);

export const navGroupsFor = (permissions: Held) => groupsFor(NAV_GROUPS, permissions);
export const settingsFor = (permissions: Held) => groupsFor(SETTINGS_NAV, permissions);

/** Whether an entry stands for the page at `pathname`: itself or one under it. */
export const isCurrent = (href: string, pathname: string) => pathname === href || pathname.startsWith(`${href}/`);
