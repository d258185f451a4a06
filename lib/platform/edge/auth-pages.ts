/**
 * The statically rendered pages before sign-in. `file` is the page under `app/(auth)/auth/[locale]`; the address a person
 * sees has no language in it.
 */
export const AUTH_PAGES = [
  { path: /^\/login$/, file: "login", carriesToken: false },
  { path: /^\/login\/2fa$/, file: "two-factor", carriesToken: false },
  { path: /^\/forgot$/, file: "forgot", carriesToken: false },
  { path: /^\/reset\/[^/]+$/, file: "reset", carriesToken: true },
  { path: /^\/invitation\/[^/]+$/, file: "invitation", carriesToken: true },
  { path: /^\/setup$/, file: "setup", carriesToken: false },
] as const;

export const authPageOf = (pathname: string) => AUTH_PAGES.find(({ path }) => path.test(pathname));
