import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { members } from "@/db/schema/identity/members";
import { users } from "@/db/schema/identity/users";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { given } from "@/tests/support/given";
import { createUser } from "./create-user";

let counter = 0;
const someone = (change: object = {}) => ({
  email: `cli-${(counter += 1)}@example.com`,
  name: "Nora Vidal",
  workspace: `Atelier ${counter}`,
  password: "cheval-agrafe-batterie-52",
  ...change,
});
const create = (input: object) => createUser(given.visitor(), input);

describe("createUser", () => {
  it("makes a workspace with its owner, then members of it", async () => {
    const first = someone();
    expect(await create(first)).toEqual({ done: "created", role: "owner" });
    const { workspace } = first;
    expect(await create(someone({ workspace }))).toEqual({ done: "joined", role: "member" });
    expect(await create(someone({ workspace, role: "accountant" }))).toEqual({ done: "joined", role: "accountant" });
    const named = await inSystem("read", (tx) => tx.select().from(workspaces).where(eq(workspaces.name, workspace)));
    expect(named).toHaveLength(1);
    const count = inSystem("read", (tx) => tx.$count(members, eq(members.workspaceId, named[0]?.id ?? "")));
    expect(await count).toBe(3);
  });

  it("leaves an address that has an account exactly as it is", async () => {
    const first = someone();
    await create(first);
    const row = () => inSystem("read", (tx) => tx.select().from(users).where(eq(users.email, first.email)));
    const before = await row();
    const again = { ...first, email: first.email.toUpperCase(), name: "Other", workspace: "Elsewhere" };
    expect(await create(again)).toEqual({ done: "exists" });
    expect(await row()).toEqual(before);
    expect(await inSystem("read", (tx) => tx.$count(workspaces, eq(workspaces.name, "Elsewhere")))).toBe(0);
  });

  it("makes one workspace of a name although two ask at once", async () => {
    const { workspace } = someone();
    await Promise.all([create(someone({ workspace })), create(someone({ workspace }))]);
    expect(await inSystem("read", (tx) => tx.$count(workspaces, eq(workspaces.name, workspace)))).toBe(1);
  });

  it("refuses a new workspace without an owner, and a name that two workspaces have", async () => {
    await expect(create(someone({ role: "admin" }))).rejects.toMatchObject({ code: "workspace.needs_owner" });
    const twice = { workspaceName: "Deux fois" };
    await given.workspace(twice);
    await given.workspace(twice);
    await expect(create(someone({ workspace: "Deux fois" }))).rejects.toMatchObject({ code: "workspace.ambiguous" });
  });

  it("holds the password to the same rules as everybody's", async () => {
    await expect(create(someone({ password: "motdepasse123" }))).rejects.toMatchObject({ code: "password.too_common" });
  });
});
