import type { z } from "zod";
import type { Issue } from "./errors";

type ZodIssue = z.core.$ZodIssue;

function sizeIssue(issue: Extract<ZodIssue, { code: "too_small" | "too_big" }>): Pick<Issue, "code" | "params"> {
  const below = issue.code === "too_small";
  const limit = Number(below ? issue.minimum : issue.maximum);
  if (issue.origin === "string") {
    if (below && limit === 1) return { code: "required" };
    return { code: below ? "too_short" : "too_long", params: { limit } };
  }
  if (issue.origin === "array") return { code: below ? "too_few" : "too_many", params: { limit } };
  return { code: below ? "too_small" : "too_big", params: { limit } };
}

/** A check of ours gives its code as a param, with the numbers and words of its text beside it. */
function customIssue({ code, ...others }: Record<string, unknown>): Pick<Issue, "code" | "params"> {
  const told = Object.entries(others).filter((entry): entry is [string, string | number] =>
    ["string", "number"].includes(typeof entry[1]),
  );
  return {
    code: typeof code === "string" ? code : "invalid",
    ...(told.length > 0 && { params: Object.fromEntries(told) }),
  };
}

/** The stable code (and its numbers) by which interfaces translate a refused field. */
function codeOf(issue: ZodIssue): Pick<Issue, "code" | "params"> {
  switch (issue.code) {
    case "too_small":
    case "too_big":
      return sizeIssue(issue);
    case "invalid_type":
      return { code: issue.input === undefined || issue.input === null ? "required" : "wrong_type" };
    case "invalid_format":
      return { code: `invalid_${issue.format}` };
    case "invalid_value":
      return { code: "not_an_option" };
    case "custom":
      return customIssue(issue.params ?? {});
    default:
      return { code: "invalid" };
  }
}

/** A check may give its code as its message: `decimal.too_precise`. */
const CODE = /^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/;

/** The issues behind one zod issue: the same paths, codes and numbers on the server and in the browser. */
export function issuesOf(issue: ZodIssue): Issue[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      code: "unknown_field",
      message: "This field does not exist.",
    }));
  }
  if (issue.code === "invalid_union") {
    // "An address, or nothing": the first branch says what is wanted.
    const [wanted = []] = issue.errors;
    if (wanted.length > 0)
      return wanted.flatMap((inner) => issuesOf({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  const named = CODE.test(issue.message) ? { code: issue.message } : codeOf(issue);
  return [{ path: path.join("."), message: issue.message, ...named }];
}
