export const ROLES = ["owner", "admin", "member", "accountant"] as const;
export type Role = (typeof ROLES)[number];

const everyone = ROLES;
const managers = ["owner", "admin"] as const;
const owners = ["owner"] as const;
/** Everybody but the accountant, who reads. */
const workers = ["owner", "admin", "member"] as const;
/** Who sees what the business earns. */
const bookkeepers = ["owner", "admin", "accountant"] as const;

/**
 * Who may do what. A permission is also the scope of an API token; the effective right is role ∩ scopes.
 * `account:*` is the person's own account, whatever the role.
 */
const PERMISSION_ROLES = {
  "account:read": everyone,
  "account:manage": everyone,
  "tokens:manage": everyone,
  "workspace:read": everyone,
  "workspace:update": managers,
  "workspace:identity": owners,
  "members:read": everyone,
  "members:manage": owners,
  "activities:read": everyone,
  "activities:write": workers,
  "clients:read": everyone,
  "clients:write": workers,
  "clients:import": workers,
  "clients:export": everyone,
  "tags:write": workers,
  "quotes:read": everyone,
  "quotes:write": workers,
  "invoices:read": everyone,
  "invoices:write": workers,
  "credit_notes:read": everyone,
  "credit_notes:write": workers,
  "payments:read": everyone,
  "payments:write": workers,
  "dashboard:read": everyone,
  "reports:read": bookkeepers,
  "search:read": everyone,
  "audit:read": managers,
  "jobs:read": owners,
  "jobs:manage": owners,
  "mailbox:read": managers,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSION_ROLES;

export const PERMISSIONS = Object.keys(PERMISSION_ROLES) as Permission[];

const allows = (permission: Permission, role: Role) => (PERMISSION_ROLES[permission] as readonly Role[]).includes(role);

const byRole = new Map<Role, ReadonlySet<Permission>>(
  ROLES.map((role) => [role, new Set(PERMISSIONS.filter((permission) => allows(permission, role)))]),
);

/** Everything a role may do. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => byRole.get(role) ?? new Set();
