import { request } from "node:http";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_IMPORT_BYTES } from "@/lib/portability/imports/input";
import { call } from "../support/api-client";
import { given } from "../support/given";
import { dataFile } from "../support/imported";
import { sharedApp } from "../support/shared-app";
import { expectRefusal } from "./contract/expect-answer";
import { importAt, importOf, stepDone, upload, UPLOAD } from "./support/imports";

const bytesOf = async (name: string) => new Uint8Array(await dataFile(name));

interface WireClient {
  name: string;
  city: string | null;
  external_reference: string | null;
}

describe("a file of clients, from upload to undo", () => {
  it("northwind-customers.csv: 67 in, 24 named, nothing the second time, nothing left after the undo", async () => {
    const { token: bearer } = await given.workspace();
    const file = await bytesOf("northwind-customers.csv");
    const uploaded = await upload(bearer, file, "application/vnd.ms-excel");
    expect(uploaded.status).toBe(201);
    const { id } = importOf(uploaded);
    expect(await stepDone(bearer, id, "check")).toMatchObject({ created_count: 67, error_count: 24, total_rows: 91 });
    expect(await stepDone(bearer, id, "commit")).toMatchObject({ status: "done", created_count: 67 });

    const errors = await call("GET", `/api/v1/imports/${id}/errors?per_page=100`, { bearer });
    expect(errors.body.meta).toMatchObject({ total: 24 });
    expect((errors.body.data as object[])[0]).toEqual({
      row: 8,
      field: null,
      value: null,
      code: "csv.columns",
      params: { expected: 11, found: 12 },
      message: "11 colonnes attendues, 12 dans cette ligne",
    });

    const found = await call("GET", "/api/v1/clients?search=blauer", { bearer });
    expect(found.body.data).toMatchObject([{ name: "Blauer See Delikatessen", external_reference: "BLAUS" }]);

    const again = importOf(await upload(bearer, file));
    await stepDone(bearer, again.id, "check");
    expect(await stepDone(bearer, again.id, "commit")).toMatchObject({ created_count: 0, skipped_count: 67 });
    expect(await stepDone(bearer, id, "undo")).toMatchObject({ status: "undone", kept_count: 0 });
    const { body } = await call("GET", "/api/v1/clients", { bearer });
    expect(body.meta).toMatchObject({ total: 0 });
  });

  it("clients-fr.csv: the bad rows come back as a file that goes in once they are put right", async () => {
    const { token: bearer } = await given.workspace();
    const { id } = importOf(await upload(bearer, await bytesOf("clients-fr.csv")));
    await stepDone(bearer, id, "check");
    expect(await stepDone(bearer, id, "commit")).toMatchObject({ created_count: 6, skipped_count: 1, error_count: 2 });
    const bad = await call("GET", `/api/v1/imports/${id}/errors/csv`, { bearer });
    expect(bad.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(bad.text).toContain("SIRET\u00a0: Un SIRET compte 14 chiffres");
    const right = bad.text
      .replace("12345678901234", "73282932000074")
      .replace("trente", "30")
      .replace("pas-un-mail", "");
    const mended = importOf(await upload(bearer, right));
    await stepDone(bearer, mended.id, "check");
    expect(await stepDone(bearer, mended.id, "commit")).toMatchObject({ error_count: 0, total_rows: 2 });
    const { body } = await call("GET", "/api/v1/clients?search=%C5%93uvre", { bearer });
    expect((body.data as WireClient[]).map(({ name }) => name)).toEqual(["Œuvre & Cie"]);
  });

  it("goes out as a file whose clients can come in elsewhere", async () => {
    const { token: bearer } = await given.workspace();
    await importAt(bearer, "check", "commit");
    const exported = await call("GET", "/api/v1/clients/export/csv", { bearer });
    expect(exported.headers.get("content-disposition")).toContain("attachment");
    const { token: other } = await given.workspace();
    const { id } = importOf(await upload(other, exported.text));
    await stepDone(other, id, "check");
    expect(await stepDone(other, id, "commit")).toMatchObject({ created_count: 1, error_count: 0 });
    const log = await call("GET", "/api/v1/audit?search=", { bearer });
    expect(log.text).toContain("clients.exported");
  });
});

describe("an upload", () => {
  /** Sends the head of a request and no byte of the body it declares. @returns the status of the answer */
  const declared = (bearer: string | undefined, length: number) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { "content-type": "text/csv", "content-length": length };
      const sent = request(`${sharedApp().url}${UPLOAD}`, {
        method: "POST",
        headers: bearer ? { ...headers, authorization: `Bearer ${bearer}` } : headers,
      });
      sent.once("response", ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      sent.flushHeaders();
    });

  it("is refused before a byte is read: of nobody, of an accountant, of a declared size", async () => {
    const person = await given.workspace();
    const { token: accountant } = await given.member(person, "accountant");
    expect(await declared(undefined, 10)).toBe(401);
    expect(await declared(accountant, 10)).toBe(403);
    expect(await declared(person.token, MAX_IMPORT_BYTES + 1)).toBe(413);
  });

  it("takes just fifty megabytes, and not a byte more", { timeout: 120_000 }, async () => {
    const { token: bearer } = await given.workspace();
    const line = `${"x".repeat(1_023)}\n`;
    const largest = `name\n${line.repeat(Math.ceil(MAX_IMPORT_BYTES / line.length))}`.slice(0, MAX_IMPORT_BYTES);
    expect((await upload(bearer, largest)).status).toBe(201);
    expectRefusal(await upload(bearer, `${largest}x`), 413, "request.too_large");
  });

  it("answers the same to the same key and file, and keeps no second import", async () => {
    const { token: bearer } = await given.workspace();
    const headers = { "content-type": "text/csv", "idempotency-key": crypto.randomUUID() };
    const first = await call("POST", UPLOAD, { bearer, raw: "name\nÉpi\n", headers });
    const again = await call("POST", UPLOAD, { bearer, raw: "name\nÉpi\n", headers });
    expect([again.status, again.text]).toEqual([201, first.text]);
    expectRefusal(await call("POST", UPLOAD, { bearer, raw: "name\nAutre\n", headers }), 422, "idempotency.reused");
    const { body } = await call("GET", "/api/v1/imports", { bearer });
    expect(body.meta).toMatchObject({ total: 1 });
  });

  it.each<[string, Uint8Array<ArrayBuffer> | string, string]>([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "csv.not_text"],
    ["a spreadsheet", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "csv.not_text"],
    ["UTF-16 the other way round", new Uint8Array([0xfe, 0xff, 0, 0x6e]), "csv.not_text"],
    ["blank lines", "\n\n\r\n", "csv.empty"],
    ["too many columns", "a,".repeat(600), "csv.too_many_columns"],
  ])("of %s is refused as what it is", async (_, content, code) => {
    const { token: bearer } = await given.workspace();
    expectRefusal(await upload(bearer, content), 422, code);
  });

  it("named like a path is a name", async () => {
    const { token: bearer } = await given.workspace();
    const path = `${UPLOAD}?file_name=${encodeURIComponent("../../etc/pass\u0007wd.csv")}`;
    const answer = await call("POST", path, { bearer, raw: "name\nÉpi\n", headers: { "content-type": "text/csv" } });
    expect(importOf(answer)).toMatchObject({ file_name: "passwd.csv" });
  });
});

describe("a malformed file", () => {
  it.each<[string, string, object]>([
    ["a header alone", "name,email\n", { total_rows: 0, error_count: 0 }],
    ["no line break at the end", "name\nÉpi", { created_count: 1, error_count: 0 }],
    ["NUL far down", `name\n${"Épi\n".repeat(20_000)}a\u0000b\n`, { error_count: 1 }],
    ["a quote that never closes", 'name,city\nÉpi,Caen\n"Autre,Rouen\n', { created_count: 1, error_count: 1 }],
    ["a row without end", `name\nÉpi\n${"x".repeat(400_000)}\n`, { created_count: 1, error_count: 1 }],
    ["a header without end", "x".repeat(400_000), { created_count: 0, error_count: 1 }],
    ["quotes in odd places", 'name,city\nÉpi "d"Or,"Caen"x\n', { total_rows: 1 }],
  ])("with %s is read as far as it goes", async (_, content, expected) => {
    const { token: bearer } = await given.workspace();
    const row = importOf(await upload(bearer, content));
    await call("PATCH", `/api/v1/imports/${row.id}`, { bearer, body: { mapping: { 0: "name" } } });
    expect(await stepDone(bearer, row.id, "check")).toMatchObject({ status: "checked", ...expected });
    const errors = await call("GET", `/api/v1/imports/${row.id}/errors/csv`, { bearer });
    expect(errors.status).toBe(200);
  });

  it("of random bytes is refused or read, and never a failure of ours", { timeout: 120_000 }, async () => {
    const { token: bearer } = await given.workspace();
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(",", ";", "\t", "|", '"', "\r\n", "\n", "\r", "\ufeff", "\ud800", "name", "=1+1", "'"),
    );
    const text = fc.array(part, { maxLength: 40 }).map((parts) => Buffer.from(`name,email\n${parts.join("")}`));
    const anything = fc.oneof(text, fc.uint8Array({ minLength: 1, maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const answer = await upload(bearer, new Uint8Array(bytes));
        expect([201, 422]).toContain(answer.status);
        if (answer.status !== 201) return;
        const { id } = importOf(answer);
        const mapped = await call("PATCH", `/api/v1/imports/${id}`, { bearer, body: { mapping: { 0: "name" } } });
        expect(mapped.status).toBe(200);
        expect((await stepDone(bearer, id, "check")).status).toBe("checked");
        expect((await stepDone(bearer, id, "commit")).status).toBe("done");
      }),
      { numRuns: 25 },
    );
  });
});

it("belongs to its workspace: every address of another one's import answers like an unknown one", async () => {
  const { token: bearer } = await given.workspace();
  const { id } = await importAt(bearer, "check");
  const { token: stranger } = await given.workspace();
  const unknown = crypto.randomUUID();
  const addresses = ["GET ", "PATCH ", "POST /check", "POST /commit", "POST /cancel", "POST /undo", "GET /errors"];
  for (const [method = "", rest = ""] of [...addresses, "GET /errors/csv", "GET /kept"].map((one) => one.split(" "))) {
    const [theirs, none] = await Promise.all(
      [id, unknown].map((one) => call(method, `/api/v1/imports/${one}${rest}`, { bearer: stranger })),
    );
    expect([theirs?.status, theirs?.body.code]).toEqual([404, none?.body.code]);
  }
});
