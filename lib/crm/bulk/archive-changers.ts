import type { WriteCtx } from "@/lib/platform/operation";
import type { Changer, Chosen } from "./changer";
import { writeColumns } from "./write-columns";

async function write(t: WriteCtx, chosen: Chosen[], to: (client: Chosen) => Date | null) {
  await writeColumns(t, chosen, (client) => ({ archivedAt: to(client) }));
  for (const [type, clients] of Map.groupBy(chosen, (client) => (to(client) ? "client.archived" : "client.restored"))) {
    const news = clients.map(({ id, name }) => ({ clientId: id, name }));
    await t.raiseQuietly(type, news);
  }
  const wasAt = ({ archivedAt }: Chosen) => ({ archivedAt: archivedAt?.toISOString() ?? null });
  return new Map(chosen.map((client) => [client.id, client.before ?? wasAt(client)]));
}

const archived = ({ archivedAt }: Chosen) => archivedAt !== null;
const present = ({ archivedAt }: Chosen) => archivedAt === null;

/** All get the instant of the bulk change: one that was restored and archived again since is known by another one. */
export const archiveChanger: Changer = {
  apply: (t, { createdAt }, chosen) => write(t, chosen.filter(present), () => createdAt),
  undo: (t, { createdAt }, chosen) =>
    write(
      t,
      chosen.filter(({ archivedAt }) => archivedAt?.getTime() === createdAt.getTime()),
      () => null,
    ),
};

export const restoreChanger: Changer = {
  apply: (t, _bulk, chosen) => write(t, chosen.filter(archived), () => null),
  undo: (t, _bulk, chosen) =>
    write(t, chosen.filter(present), ({ before }) => (before?.archivedAt ? new Date(before.archivedAt) : null)),
};
