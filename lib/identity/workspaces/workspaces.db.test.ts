import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { events } from "@/db/schema/events/events";
import { workspaces } from "@/db/schema/identity/workspaces";
import { inSystem } from "@/db/system";
import { changeMailSender } from "@/lib/identity/senders/change-mail-sender";
import { changeSmsSender } from "@/lib/identity/senders/change-sms-sender";
import { getSenders } from "@/lib/identity/senders/get-senders";
import { removeMailSender } from "@/lib/identity/senders/remove-mail-sender";
import { sendTestMail } from "@/lib/identity/senders/send-test-mail";
import { viewSenders } from "@/lib/identity/senders/view";
import { given, type GivenPerson } from "@/tests/support/given";
import { changeBankDetails } from "./change-bank-details";
import { getWorkspace } from "./get-workspace";
import { removeBankDetails } from "./remove-bank-details";
import { requireTwoFactor } from "./require-two-factor";
import { mailTransportOf } from "./sender-transports";
import { updateLegalIdentity } from "./update-legal-identity";
import { updateWorkspace } from "./update-workspace";
import { viewWorkspace } from "./view";

const IBAN = "FR76 3000 6000 0112 3456 7890 189";
const MAIL = {
  host: "smtp.example.com",
  port: 587,
  user: "atelier",
  password: "correct-horse-battery-staple",
  fromAddress: "bonjour@example.com",
  fromName: "Atelier",
};
const SMS = { accountSid: `AC${"0a".repeat(16)}`, authToken: "f0e1d2c3b4a5968778695a4b3c2d1e0f", from: "+33612345678" };
const SECRETS = ["FR7630006000011234567890189", "30006000011234567890", "AGRIFRPP", MAIL.password, SMS.authToken];

const steppedDown = ({ ctx }: GivenPerson) => ({
  ...ctx,
  actor: { ...ctx.actor, steppedUpAt: new Date(Date.now() - 301_000) },
});

describe("sealed settings", () => {
  it("come back in no view, no event and not in clear in the database", async () => {
    const owner = await given.workspace();
    const bank = viewWorkspace(await changeBankDetails(owner.ctx, { iban: IBAN, bic: "AGRIFRPP" }));
    const mail = viewSenders(await changeMailSender(owner.ctx, MAIL));
    const sms = viewSenders(await changeSmsSender(owner.ctx, SMS));
    expect(bank.bank).toEqual({ set: true, ibanLast4: "0189" });
    expect(mail.mail).toMatchObject({ host: MAIL.host, passwordSet: true, passwordLast4: "aple" });
    expect(sms.sms).toEqual({ accountSid: SMS.accountSid, authTokenLast4: "1e0f", from: SMS.from });
    const seen = JSON.stringify([
      bank,
      mail,
      sms,
      viewWorkspace(await getWorkspace(owner.ctx, {})),
      viewSenders(await getSenders(owner.ctx, {})),
      await inSystem("read", (tx) => tx.select().from(events).where(eq(events.workspaceId, owner.workspaceId))),
      await inSystem("read", (tx) =>
        tx
          .select({ bank: workspaces.bankSealed, mail: workspaces.mailSealed, sms: workspaces.smsSealed })
          .from(workspaces)
          .where(eq(workspaces.id, owner.workspaceId)),
      ),
    ]);
    for (const secret of SECRETS) expect(seen).not.toContain(secret);
  });

  it("give away nothing of a short password", async () => {
    const owner = await given.workspace();
    expect(viewSenders(await changeMailSender(owner.ctx, { ...MAIL, password: "cheval52" })).mail).toMatchObject({
      passwordSet: true,
      passwordLast4: null,
    });
  });

  it("are asked for again when the password was given long ago", async () => {
    const owner = await given.workspace();
    for (const attempt of [
      () => changeBankDetails(steppedDown(owner), { iban: IBAN }),
      () => removeBankDetails(steppedDown(owner), {}),
      () => changeMailSender(steppedDown(owner), MAIL),
      () => changeSmsSender(steppedDown(owner), SMS),
      () => requireTwoFactor(steppedDown(owner), { required: true }),
    ]) {
      await expect((async () => attempt())()).rejects.toMatchObject({ code: "auth.step_up_required" });
    }
  });

  it("ask colleagues for a second factor only of somebody who has one", async () => {
    const owner = await given.workspace();
    await expect(requireTwoFactor(owner.ctx, { required: true })).rejects.toMatchObject({
      code: "two_factor.own_first",
    });
    const enrolled = { ...owner.ctx, actor: { ...owner.ctx.actor, twoFactor: true } };
    expect(await requireTwoFactor(enrolled, { required: true })).toMatchObject({ requireTwoFactor: true });
    expect(await requireTwoFactor(owner.ctx, { required: false })).toMatchObject({ requireTwoFactor: false });
  });

  it("keep a mail password for its own account only", async () => {
    const owner = await given.workspace();
    const { password: _, ...again } = MAIL;
    await expect(changeMailSender(owner.ctx, again)).rejects.toMatchObject({ issues: [{ path: "password" }] });
    await changeMailSender(owner.ctx, MAIL);
    expect(await changeMailSender(owner.ctx, { ...again, fromName: "Autre" })).toMatchObject({
      mail: { password: MAIL.password, fromName: "Autre" },
    });
    for (const elsewhere of [{ host: "evil.example" }, { port: 2525 }, { user: "other" }]) {
      await expect(changeMailSender(owner.ctx, { ...again, ...elsewhere })).rejects.toMatchObject({
        issues: [{ path: "password", code: "sender.password_missing" }],
      });
    }
    await removeMailSender(owner.ctx, {});
    expect(await getSenders(owner.ctx, {})).toEqual({ mail: null, sms: null });
  });

  it("are what mails leave through", async () => {
    const owner = await given.workspace();
    await changeMailSender(owner.ctx, { ...MAIL, host: "127.0.0.1", port: 9, user: null });
    const { recipient } = await sendTestMail(owner.ctx, {});
    expect(recipient).toBe(owner.email);
    const transport = await mailTransportOf(owner.workspaceId);
    const said = { recipient, subject: "s", text: "t", html: "<p>t</p>", senderName: null, replyTo: null };
    const mail = { id: owner.userId, ...said, createdAt: new Date(), attachments: [] };
    expect(await transport.send(mail)).toMatchObject({ outcome: "retry" });
  });
});

describe("the legal identity", () => {
  const change = async (owner: GivenPerson, input: object) =>
    viewWorkspace(await updateLegalIdentity(owner.ctx, input)).legalIdentity;

  it("is kept without blanks, and changes field by field", async () => {
    const owner = await given.workspace();
    const siret = { siret: "732 829 320 00074", vatNumber: "FR 44 732 829 320", website: "atelier.fr" };
    expect(
      await change(owner, { siren: "732 829 320", legalForm: "sarl", shareCapital: "10000.5", ...siret }),
    ).toMatchObject({
      siren: "732829320",
      siret: "73282932000074",
      vatNumber: "FR44732829320",
      website: "https://atelier.fr",
      shareCapital: "10000.50",
    });
    expect(await change(owner, { ape: "62.01z", website: "" })).toMatchObject({
      siren: "732829320",
      ape: "62.01Z",
      website: null,
    });
  });

  it.each([
    [{ siren: "732829321" }, "siren", "business.siren"],
    [{ siret: "73282932000075" }, "siret", "business.siret"],
    [{ vatNumber: "FR45732829320" }, "vatNumber", "business.vat_number"],
    [{ siret: "90412785900018" }, "siret", "business.siret_of_other_siren"],
    [{ vatNumber: "FR40904127859" }, "vatNumber", "business.vat_of_other_siren"],
    [{ postalCode: "6900" }, "postalCode", "business.postal_code"],
    [{ shareCapital: "1.234" }, "shareCapital", "money.too_precise"],
    [{ legalForm: "micro", shareCapital: "1" }, "shareCapital", "business.no_capital"],
    [{ legalForm: "gmbh" }, "legalForm", "not_an_option"],
    [{ website: "javascript:alert(1)" }, "website", "invalid_url"],
    [{ surprise: 1 }, "surprise", "unknown_field"],
  ])("refuses %j", async (input, path, code) => {
    const owner = await given.workspace();
    await change(owner, { siren: "732829320", legalForm: "sas" });
    await expect(change(owner, input)).rejects.toMatchObject({ kind: "invalid", issues: [{ path, code }] });
  });
});

describe("the workspace", () => {
  it("keeps the figure of its capital in another currency, and refuses one that cannot be written", async () => {
    const owner = await given.workspace();
    await updateLegalIdentity(owner.ctx, { legalForm: "sas", shareCapital: "1000" });
    expect(viewWorkspace(await updateWorkspace(owner.ctx, { currency: "JPY" })).legalIdentity.shareCapital).toBe(
      "1000",
    );
    await updateWorkspace(owner.ctx, { currency: "EUR" });
    await updateLegalIdentity(owner.ctx, { shareCapital: "1000.5" });
    await expect(updateWorkspace(owner.ctx, { currency: "JPY" })).rejects.toMatchObject({
      issues: [{ path: "currency" }],
    });
  });

  it("records which fields changed, not their values, and nothing when nothing did", async () => {
    const owner = await given.workspace();
    await updateWorkspace(owner.ctx, { name: "Nouveau nom", locale: "fr" });
    await updateWorkspace(owner.ctx, { name: "Nouveau nom" });
    const recorded = await inSystem("read", (tx) =>
      tx
        .select({ type: events.type, payload: events.payload })
        .from(events)
        .where(eq(events.workspaceId, owner.workspaceId)),
    );
    expect(recorded.filter(({ type }) => type === "workspace.updated")).toEqual([
      { type: "workspace.updated", payload: { fields: ["name"] } },
    ]);
  });
});
