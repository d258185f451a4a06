import { describe, expect, it } from "vitest";
import { mailOf, onFields, startOf, type Option } from "./typed-mail";

const person = (changes: Partial<Option> = {}): Option => ({
  contactId: "7d4c3b2a-0000-4000-8000-000000000001",
  name: "Léa Martin",
  firstName: "Léa",
  position: null,
  email: "lea@kervran.example",
  usual: true,
  ...changes,
});
const client = person({
  contactId: null,
  name: "Kervran",
  firstName: "",
  email: "compta@kervran.example",
  usual: false,
});
const draft = (recipients: Option[]) => ({
  recipients,
  subject: "Facture",
  message: "Bonjour {{ contact_first_name }},",
  fileName: "FAC-1.pdf",
  senderName: "Atelier",
  replyTo: null,
});

describe("what the form of a mail starts with", () => {
  it("speaks to the only recipient by name", () => {
    const start = startOf(draft([person(), { ...client, email: null }]));
    expect(start).toMatchObject({ recipients: [person().contactId], message: "Bonjour Léa," });
  });

  it("leaves the name open where there are several", () => {
    expect(startOf(draft([person(), client])).message).toBe("Bonjour {{ contact_first_name }},");
  });
});

describe("what is sent", () => {
  const start = startOf(draft([person(), client]));

  it("leaves out words nobody changed", () => {
    expect(mailOf(start, start)).toEqual({ contactIds: [person().contactId], toClient: false, cc: [] });
  });

  it("is what was typed otherwise, with every address for information", () => {
    const typed = {
      recipients: ["client"],
      cc: " a@b.example; c@d.example,\n",
      subject: "Rappel",
      message: start.message,
    };
    expect(mailOf(typed, start)).toEqual({
      contactIds: [],
      toClient: true,
      cc: ["a@b.example", "c@d.example"],
      subject: "Rappel",
      message: start.message,
    });
  });
});

it("puts what was refused beside the fields of the form", () => {
  const refused = (path: string) => ({ path, code: "x", message: "" });
  const issues = ["contactIds.1", "toClient", "cc.0", "subject", ""].map(refused);
  const answer = onFields({ ok: false, code: "input.invalid", message: "", issues });
  expect(answer.ok ? [] : answer.issues.map(({ path }) => path)).toEqual([
    "recipients",
    "recipients",
    "cc",
    "subject",
    "",
  ]);
});
