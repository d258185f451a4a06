import { invalid } from "@/lib/kernel/errors";

/** One refusal for a wrong, an old and a used code: which of them it was helps only somebody who guesses. */
export function wrongCode(path: "code" | "recoveryCode") {
  const message = "This code is wrong or was already used.";
  return invalid("auth.code_wrong", message, [{ path, code: "auth.code_wrong", message }]);
}
