import { processWide } from "../process-wide";

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Longer input is judged by its beginning: the estimate's cost grows faster than the length. */
const JUDGED_LENGTH = 64;

/** On zxcvbn's scale of 0 to 4: at least 10^8 guesses, so no common password, keyboard run, date or repeated word. */
const WANTED_SCORE = 3;

export type PasswordProblem = "password.too_short" | "password.too_long" | "password.too_common";

/** Loaded at the first use: the list of 40 000 common passwords takes memory that most processes never need. */
const estimator = () =>
  processWide("password-estimator", async () => {
    const [{ ZxcvbnFactory }, common] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
    ]);
    const { dictionary, adjacencyGraphs: graphs } = common;
    return new ZxcvbnFactory({ dictionary, graphs, maxLength: JUDGED_LENGTH });
  });

/**
 * Why a new password is refused, or null. Lengths count characters as people do, not UTF-16 units.
 * @param personal what an attacker would try first: the person's name and email, the business name
 */
export async function passwordProblem(password: string, personal: string[]): Promise<PasswordProblem | null> {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return "password.too_short";
  if (length > PASSWORD_MAX) return "password.too_long";
  const words = personal.map((text) => text.split(/[^\p{L}\p{N}]+/u));
  // What stands before the @ counts as a whole too: the estimate of several short parts in a row is far too kind.
  const parts = personal.flatMap((text) => text.split(/[\s@]+/));
  const hints = [...personal, ...parts, ...words.flat(), ...words.map((group) => group.join(""))].filter(
    (hint) => hint.length > 2,
  );
  const { score } = (await estimator()).check(password.slice(0, JUDGED_LENGTH), hints);
  return score < WANTED_SCORE ? "password.too_common" : null;
}
