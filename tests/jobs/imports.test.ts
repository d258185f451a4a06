import { beforeAll, expect, it } from "vitest";
import { listClients } from "@/lib/crm/clients/list-clients";
import { fileStorage } from "@/lib/platform/storage/file-storage";
import { checkImport } from "@/lib/portability/imports/check-import";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { getImport } from "@/lib/portability/imports/get-import";
import { undoImport } from "@/lib/portability/imports/undo-import";
import { storageKeyOf } from "@/lib/portability/imports/import-records";
import { given } from "../support/given";
import { dataFile, uploaded } from "../support/imported";
import { appJobs } from "./support/app-jobs";
import { write } from "./support/workspace";

let settle: () => Promise<void>;
beforeAll(async () => ({ settle } = await appJobs()));

it("checks, brings in and takes back on request", async () => {
  const { ctx } = await given.workspace();
  const { id: importId } = await uploaded(ctx, await dataFile("northwind-customers.csv"));
  const after = async (step: typeof checkImport) => {
    await step(ctx, { importId });
    await settle();
    return (await getImport(ctx, { importId })).status;
  };
  expect(await after(checkImport)).toBe("checked");
  expect(await after(commitImport)).toBe("done");
  expect((await listClients(ctx, {})).total).toBe(67);
  expect(await after(undoImport)).toBe("undone");
  expect((await listClients(ctx, {})).total).toBe(0);
});

it("fails with its reason when the file is gone", async () => {
  const { ctx } = await given.workspace();
  const row = await uploaded(ctx, "name\nÉpi\n");
  await fileStorage().delete(await write(ctx, (t) => storageKeyOf(t, row)));
  await checkImport(ctx, { importId: row.id });
  await settle();
  expect(await getImport(ctx, { importId: row.id })).toMatchObject({ status: "failed", failure: "file.missing" });
});
