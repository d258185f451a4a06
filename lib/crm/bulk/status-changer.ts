import type { WriteCtx } from "@/lib/platform/operation";
import type { ClientStatus } from "../clients/status";
import type { Changer, Chosen } from "./changer";
import type { BulkChangeRow } from "./view";
import { writeColumns } from "./write-columns";

const statusOf = ({ change }: BulkChangeRow): ClientStatus => {
  if (change.kind === "set_status") return change.status;
  throw new Error(`A bulk change of kind ${change.kind} has no status`);
};

async function write(t: WriteCtx, chosen: Chosen[], to: (client: Chosen) => ClientStatus) {
  await writeColumns(t, chosen, (client) => ({ status: to(client) }));
  const news = chosen.map(({ id, name }) => ({ clientId: id, name, fields: ["status"] }));
  await t.raiseQuietly("client.updated", news);
  return new Map(chosen.map(({ id, status, before }) => [id, before ?? { status }]));
}

export const statusChanger: Changer = {
  apply(t, bulk, chosen) {
    const status = statusOf(bulk);
    return write(
      t,
      chosen.filter((client) => client.status !== status),
      () => status,
    );
  },
  undo(t, bulk, chosen) {
    const status = statusOf(bulk);
    return write(
      t,
      chosen.filter((client) => client.status === status),
      ({ before }) => before?.status ?? status,
    );
  },
};
