import { execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GivenPerson } from "@/tests/support/given";
import { ask } from "./support/ask";
import { hold } from "./support/hold";
import { until } from "./support/until";
import { startUpload } from "./support/upload";
import { openWorld, type World } from "./support/world";

describe("an upload that does not arrive", () => {
  let world: World;
  let owner: GivenPerson;
  let logo: string;

  beforeAll(async () => {
    world = await openWorld({ LOG_LEVEL: "info" });
    owner = await world.given.workspace();
    logo = `${world.app.url}/api/v1/workspace/logo`;
  });
  afterAll(() => world.close());

  /** Every stored or half-stored file of the application. */
  async function files(): Promise<string[]> {
    const entries = await readdir(path.join(world.app.dataDir, "files"), {
      recursive: true,
      withFileTypes: true,
    }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
  const traces = async () => {
    const [row] = await world.database.query<{ key: string | null; avatars: number; events: number }>(
      `select logo_key as key, (select count(*)::int from user_avatars where user_id = $2) as avatars,
              (select count(*)::int from events where type in ('workspace.logo_changed', 'profile.updated')) as events
         from workspaces where id = $1`,
      [owner.workspaceId, owner.userId],
    );
    return row;
  };
  const nothing = { key: null, avatars: 0, events: 0 };
  const aborted = () => world.app.output().split('"aborted":true').length - 1;
  const isServing = async () => (await ask(`${world.app.url}/api/v1/auth/me`, { bearer: owner.token })).status;

  it("cut off by its sender: no file, no row, no event, no error", async () => {
    for (const url of [logo, `${world.app.url}/api/v1/profile/avatar`]) {
      const before = aborted();
      const upload = await startUpload(url, owner.token);
      upload.cut();
      await until("the application has seen it", () => aborted() === before + 1);
    }
    expect(await isServing()).toBe(200);
    expect(await files()).toEqual([]);
    expect(await traces()).toEqual(nothing);
    expect(world.app.output()).not.toMatch(/uncaught_exception|unhandled_rejection|unexpected_error|request_failed/);
  });

  it("no space left: a clear refusal, no half file, no row; and it works again when there is space", async () => {
    // A limit on the size of files is met like the end of a disk.
    const limit = (bytes: string) => execFileSync("prlimit", ["--pid", String(world.app.pid), `--fsize=${bytes}:`]);
    const send = async () => (await startUpload(logo, owner.token)).finish();
    limit("4096");
    expect(await send()).toBe(503);
    expect(await files()).toEqual([]);
    expect(await traces()).toEqual(nothing);
    limit("unlimited");
    expect(await send()).toBe(200);
    expect(await files()).toEqual([(await traces())?.key]);
  });

  it("killed with -9 between the bytes and the row: the row names the picture there was before", async () => {
    const before = await traces();
    const upload = await startUpload(logo, owner.token);
    const held = await hold(world.database, "select from workspaces where id = $1 for update", [owner.workspaceId]);
    const unanswered = upload.finish();
    await held.wanted();
    await world.app.kill9();
    await expect(unanswered).rejects.toThrow();
    await held.letGo();
    await world.app.restart();
    expect(await traces()).toEqual(before);
    const shown = await fetch(logo, { headers: { authorization: `Bearer ${owner.token}` } });
    expect(shown.status).toBe(200);
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });
});
