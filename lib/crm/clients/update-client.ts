import { isDeepStrictEqual } from "node:util";
import { defined } from "@/lib/kernel/defined";
import { invalid } from "@/lib/kernel/errors";
import { operation } from "@/lib/platform/operation";
import { clientIssues, sirenOf } from "./business-numbers";
import { findClient } from "./client-rows";
import { UpdateClientInput } from "./input";
import { lockClient, type Client } from "./lock-client";
import { writeClient } from "./write-client";

/** Fields left out stay as they are; the numbers as a whole must hold together afterwards. */
export const updateClient = operation({
  can: "clients:write",
  input: UpdateClientInput,
  async run(t, { clientId, version, ...input }) {
    const before = await lockClient(t, clientId, version);
    const after: Client = { ...before, ...defined(input) };
    const issues = clientIssues(after);
    if (issues.length > 0) throw invalid("input.invalid", "Some fields were refused.", issues);
    after.siren = sirenOf(after);
    const fields = (Object.keys(after) as (keyof Client)[]).filter(
      (field) => !isDeepStrictEqual(before[field], after[field]),
    );
    if (fields.length === 0) return findClient(t, clientId);
    const change = Object.fromEntries(fields.map((field) => [field, after[field]]));
    const client = await writeClient(t, clientId, change);
    await t.raise("client.updated", { clientId, name: client.name, fields });
    return client;
  },
});
