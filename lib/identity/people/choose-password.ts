import { invalid } from "@/lib/kernel/errors";
import { hashPassword } from "@/lib/platform/crypto/password";
import { passwordProblem, type PasswordProblem } from "@/lib/platform/crypto/password-policy";

const MESSAGES: Record<PasswordProblem, string> = {
  "password.too_short": "12 characters at least.",
  "password.too_long": "128 characters at most.",
  "password.too_common": "This password is too easy to guess.",
};

/**
 * The hash of a password somebody chose, if it is good enough. Takes a while: not inside a transaction.
 * @param personal what an attacker would try first: the person's name and email, the business name
 * @throws DomainError invalid, with an issue on `password`
 */
export async function choosePassword(password: string, personal: string[]): Promise<string> {
  const problem = await passwordProblem(password, personal);
  if (problem) {
    const message = MESSAGES[problem];
    throw invalid(problem, message, [{ path: "password", code: problem, message }]);
  }
  return hashPassword(password);
}
