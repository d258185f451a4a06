import { Secret, TOTP } from "otpauth";
import { describe, expect, test } from "vitest";
import { call, cookiesOf, type Answer } from "../support/api-client";
import { given, type GivenPerson } from "../support/given";
import { memberIdOf } from "./contract/example";
import { callAction, getRsc } from "./support/page-request";

/** What shows that a page or a stream of one is somebody's own. */
const shows = ({ text }: Answer, person: GivenPerson) =>
  text.includes(person.email) || text.includes(person.workspaceName);

interface Surface {
  name: string;
  ask(cookie: string): Promise<Answer>;
  /** Whether the answer is one for somebody signed in. */
  alive(answer: Answer, person: GivenPerson): boolean;
}

const page = "/settings/profile";

/** Every way on which a cookie gets to somebody's data. */
const SURFACES: Surface[] = [
  {
    name: "the API",
    ask: (cookie) => call("GET", "/api/v1/auth/me", { cookie }),
    alive: ({ status }) => status === 200,
  },
  {
    name: "a change by the API",
    ask: (cookie) => call("PATCH", "/api/v1/profile", { cookie, body: { name: "Camille Durand" } }),
    alive: ({ status }) => status === 200,
  },
  {
    name: "a page",
    ask: (cookie) => call("GET", page, { cookie }),
    alive: (answer, person) => answer.status === 200 && shows(answer, person),
  },
  {
    name: "the stream of a page",
    ask: (cookie) => getRsc(page, { cookie }),
    alive: (answer, person) => answer.status === 200 && shows(answer, person),
  },
  {
    name: "a server action",
    ask: (cookie) => callAction(page, "updateProfileAction", { name: "Camille Durand" }, { cookie }),
    alive: ({ text }) => text.includes('"ok":true'),
  },
];

interface Ending {
  name: string;
  end(person: GivenPerson, owner: GivenPerson): Promise<Answer>;
}

const bySession = ({ session: { cookie } }: GivenPerson) => ({ cookie });

const ENDINGS: Ending[] = [
  { name: "sign-out", end: (person) => call("POST", "/api/auth/sign-out", { ...bySession(person), body: {} }) },
  {
    name: "a new password",
    end: (person) =>
      call("POST", "/api/v1/auth/password", { ...bySession(person), body: { password: "violette-tambour-rivage-7" } }),
  },
  {
    name: "a second factor turned on",
    end: async (person) => {
      const start = await call("POST", "/api/v1/auth/2fa/start", { ...bySession(person), body: {} });
      const { secret } = start.body.data as { secret: string };
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
      return call("POST", "/api/v1/auth/2fa/confirm", { ...bySession(person), body: { code } });
    },
  },
  {
    name: "a second factor turned off",
    end: async (person) => {
      await given.twoFactor(person);
      return call("POST", "/api/v1/auth/2fa/disable", { ...bySession(person), body: {} });
    },
  },
  {
    name: "removal from the workspace",
    end: async (person, { token: bearer, ...owner }) =>
      call("DELETE", `/api/v1/members/${await memberIdOf({ token: bearer, ...owner }, person)}`, { bearer }),
  },
  {
    name: "another role",
    end: async (person, { token: bearer, ...owner }) => {
      const path = `/api/v1/members/${await memberIdOf({ token: bearer, ...owner }, person)}`;
      return call("PATCH", path, { bearer, body: { role: "accountant" } });
    },
  },
  {
    name: "an end of all sessions, from another one",
    end: async (person) => {
      const { cookie } = await given.session(person);
      return call("DELETE", "/api/v1/sessions", { cookie, body: {} });
    },
  },
  {
    name: "a new password by a mailed link",
    end: async (person, owner) => {
      await call("POST", "/api/v1/auth/forgot-password", { body: { email: person.email } });
      const cookie = owner.session.cookie;
      const { body: list } = await call("GET", `/api/v1/mailbox?search=${person.email}`, { cookie });
      const [mail] = list.data as { id: string }[];
      const { body: shown } = await call("GET", `/api/v1/mailbox/${mail?.id}`, { cookie });
      const token = /\/reset\/([0-9a-f]{64})/.exec((shown.data as { text: string }).text)?.[1];
      const body = { token, password: "violette-tambour-rivage-7" };
      return call("POST", "/api/v1/auth/reset-password", { body });
    },
  },
];

describe.each(ENDINGS)("after $name a copied cookie is worth nothing", ({ end }) => {
  test("on any surface, within a second", async () => {
    const owner = await given.workspace();
    const person = await given.member(owner, "admin");
    const copied = person.session.cookie;
    for (const { name, ask, alive } of SURFACES) expect(alive(await ask(copied), person), `${name}, before`).toBe(true);
    const ended = await end(person, owner);
    expect(ended.status).toBeLessThan(300);
    const since = performance.now();
    // All at once: what answers last answers a second later at most.
    const answers = await Promise.all(SURFACES.map(({ ask }) => ask(copied)));
    expect(performance.now() - since).toBeLessThan(10_000);
    for (const [index, { name, alive }] of SURFACES.entries()) {
      const answer = answers[index] as Answer;
      expect(alive(answer, person), `${name}, after: ${answer.status}`).toBe(false);
      expect(shows(answer, person), `${name}, after, shows`).toBe(false);
    }
    const renewed = cookiesOf(ended);
    if (renewed.includes("koomky.session=e")) {
      expect((await call("GET", "/api/v1/auth/me", { cookie: renewed })).status).toBe(200);
    }
  });
});
