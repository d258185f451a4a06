import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/bin/support/free-port.mjs";
import { TEST_SECRETS } from "@/tests/support/secrets";
import { ask } from "./support/ask";
import { family, launch, refusal, survivors } from "./support/launcher";
import { until } from "./support/until";

type Launched = Awaited<ReturnType<typeof launch>>;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "koomky-launcher-"));
  await chmod(home, 0o755);
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe("npm start, one time after the other on the same data", () => {
  let env: { PORT: string; KOOMKY_DATA_DIR: string };
  let url: string;
  const started: Launched[] = [];
  const owner = { email: "owner@example.com", password: "cheval-agrafe-batterie-52" };

  beforeAll(async () => {
    const port = String(await freePort());
    env = { PORT: port, KOOMKY_DATA_DIR: path.join(home, "data") };
    url = `http://localhost:${port}`;
  });
  afterAll(async () => {
    for (const one of started) one.kill("SIGTERM");
    await Promise.all(started.map((one) => one.ended()));
  });

  async function startAgain(): Promise<Launched> {
    const launched = await launch(env);
    started.push(launched);
    expect((await ask(`${url}/api/v1/health/ready`)).status).toBe(200);
    return launched;
  }
  const signIn = async () =>
    (await ask(`${url}/api/v1/auth/login`, { method: "POST", body: { ...owner, device_name: "test" } })).status;
  const postmaster = async () =>
    Number((await readFile(path.join(env.KOOMKY_DATA_DIR, "postgres/postmaster.pid"), "utf8")).split("\n", 1)[0]);
  const serverOf = (all: ReturnType<typeof family>) => all.filter(({ command }) => command.includes("bin/serve.mjs"));

  it("SIGTERM stops the server and PostgreSQL", async () => {
    const launched = await startAgain();
    const setUp = { name: "Camille Durand", workspace_name: "Atelier", ...owner };
    const { status, body } = await ask(`${url}/api/auth/setup`, {
      method: "POST",
      body: setUp,
      headers: { origin: url },
    });
    expect({ ...body, status }).toMatchObject({ status: 201 });
    const everything = family(launched.pid);
    expect(everything.map(({ pid }) => pid)).toContain(await postmaster());
    expect(serverOf(everything)).toHaveLength(1);
    launched.kill("SIGTERM");
    expect(await launched.ended()).toBe(0);
    expect(survivors(everything)).toEqual([]);
    expect(launched.said.err).toBe("");
  });

  it("killed with -9: the server ends by itself, and the next start takes the database over", async () => {
    const launched = await startAgain();
    const everything = family(launched.pid);
    const database = await postmaster();
    launched.kill("SIGKILL");
    await until("the server ends", () => survivors(serverOf(everything)).length === 0);
    const again = await startAgain();
    expect(await postmaster()).toBe(database);
    expect(await signIn()).toBe(200);
    again.kill("SIGTERM");
    expect(await again.ended()).toBe(0);
    expect(survivors([...everything, ...family(again.pid)])).toEqual([]);
  });

  it("everything killed with -9: the next start recovers the database, and Ctrl-C stops all of it", async () => {
    const launched = await startAgain();
    const before = family(launched.pid);
    const postgres = { pid: await postmaster() };
    for (const { pid } of [launched, ...serverOf(before), postgres]) process.kill(pid, "SIGKILL");
    await launched.ended();
    const again = await startAgain();
    expect(await signIn()).toBe(200);
    const everything = family(again.pid);
    again.interrupt();
    expect(await again.ended()).toBe(0);
    expect(survivors([...before, ...everything])).toEqual([]);
  });
});

describe("npm start that cannot work says so in one line", () => {
  const external = { DATABASE_URL: "postgres://koomky:hidden-password@127.0.0.1:1/koomky" };
  const { AUTH_SECRET: _, ...others } = TEST_SECRETS;

  async function expectRefusal(env: Record<string, string>, line: RegExp): Promise<void> {
    const port = String(await freePort());
    const { code, out, err } = await refusal({ PORT: port, KOOMKY_DATA_DIR: path.join(home, "refused"), ...env });
    expect(err).toMatch(/^koomky: [^\n]+\n$/);
    expect(err).toMatch(line);
    expect(out + err).not.toMatch(/hidden-password|^\s+at /m);
    expect(code).toBe(1);
  }

  it("a port in use", async () => {
    const other = createServer().listen(0);
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expectRefusal({ PORT: String(port) }, new RegExp(`port ${port} is in use`));
    other.close();
  });

  it("a data folder that cannot be written", async () => {
    const file = path.join(home, "file");
    await writeFile(file, "");
    await expectRefusal({ KOOMKY_DATA_DIR: path.join(file, "data") }, /data folder .* cannot be written/);
  });

  it("a database that cannot be reached", () =>
    expectRefusal({ ...TEST_SECRETS, ...external }, /127\.0\.0\.1:1\/koomky cannot be used: .*ECONNREFUSED/));

  it("a missing secret in production with an external database", () =>
    expectRefusal({ ...others, ...external, NODE_ENV: "production" }, /missing secret AUTH_SECRET/));
});
