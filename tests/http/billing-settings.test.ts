import { expect, test } from "vitest";
import { call } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";

const PATH = "/api/v1/settings/invoicing";

const get = ({ token: bearer }: GivenPerson, headers = {}) => call("GET", PATH, { bearer, headers });
const patch = ({ token: bearer }: GivenPerson, body: object, headers = {}) =>
  call("PATCH", PATH, { bearer, headers, body });

test("what was read can be changed once, by the tag it came with", async () => {
  const owner = await given.workspace();
  const read = await get(owner);
  expect(read.body.data).toMatchObject({ invoice_pattern: "FAC-{YYYY}-{NNNN}", invoice_next: 1, version: 0 });
  const etag = read.headers.get("etag") ?? "";
  expect((await get(owner, { "if-none-match": etag })).status).toBe(304);

  const changed = await patch(owner, { invoice_next: 12, late_penalty: { en: "1 % a month" } }, { "if-match": etag });
  expect(changed.status).toBe(200);
  expect(changed.body.data).toMatchObject({
    invoice_next: 12,
    invoice_next_number: expect.stringMatching(/^FAC-\d{4}-0012$/),
    late_penalty: { fr: null, en: "1 % a month" },
    version: 1,
  });
  const again = await patch(owner, { invoice_next: 13 }, { "if-match": etag });
  expect([again.status, again.body.code]).toEqual([412, "request.precondition_failed"]);
  expect((await get(owner)).body.data).toEqual(changed.body.data);
});

test("a refusal names fields as the wire spells them", async () => {
  const owner = await given.workspace();
  const { status, body } = await patch(owner, {
    credit_note_pattern: "AVO-{N}",
    default_vat_rate: "20",
    mail_templates: { credit_note: { fr: { subject: "Avoir {{ numéro", message: "{{ due_date }}" } } },
  });
  expect(status).toBe(422);
  expect(body.issues).toMatchObject([
    { path: "credit_note_pattern", code: "numbering.year_missing" },
    { path: "mail_templates.credit_note.fr.subject", code: "template.malformed", params: { line: 1, column: 7 } },
    {
      path: "mail_templates.credit_note.fr.message",
      code: "template.unknown_variable",
      params: { name: "due_date", line: 1, column: 4 },
    },
  ]);
});
