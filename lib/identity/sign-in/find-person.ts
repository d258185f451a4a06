import { systemStatement } from "@/db/system";

export interface FoundPerson {
  userId: string;
  name: string;
  email: string;
  locale: string;
  passwordHash: string;
  epoch: number;
  /** The workspace joined first; none once the person was removed from the last. */
  workspaceId: string | null;
  workspaceName: string | null;
  twoFactor: boolean;
}

const FIND = `
  select u.id as "userId", u.name, u.email, u.locale, u.password_hash as "passwordHash", u.epoch,
         m.workspace_id as "workspaceId", w.name as "workspaceName",
         exists (select from totp_credentials t where t.user_id = u.id and t.confirmed_at is not null) as "twoFactor"
    from users u
    left join lateral (
      select workspace_id from members where user_id = u.id order by created_at, id limit 1
    ) m on true
    left join workspaces w on w.id = m.workspace_id`;

/** Without regard to case. */
export async function findPersonByEmail(email: string): Promise<FoundPerson | undefined> {
  const [person] = await systemStatement<FoundPerson>(
    "find_person_by_email",
    `${FIND} where lower(u.email) = lower($1)`,
    [email],
  );
  return person;
}

export async function findPersonById(userId: string): Promise<FoundPerson | undefined> {
  const [person] = await systemStatement<FoundPerson>("find_person_by_id", `${FIND} where u.id = $1`, [userId]);
  return person;
}
