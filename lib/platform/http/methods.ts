import type { NextRequest } from "next/server";
import { DomainError } from "@/lib/kernel/errors";
import type { RouteContext } from "./endpoint";
import { errorReply, toResponse } from "./reply";
import { requestIdOf } from "./visitor";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** A described {@link Handler}, or one of an address that is no part of the described API. */
type Answering = (request: NextRequest, route: RouteContext) => Response | Promise<Response>;
type Refusal = (request: Request) => Response;

type Filled<Given> = { [Name in Method]: Name extends keyof Given ? Given[Name] : Refusal } & { OPTIONS: Refusal };

/**
 * All methods of one API route: `export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: … })`. What is
 * not given answers 405 in the envelope and names what is; PUT does what PATCH does. Next answers HEAD from GET.
 */
export function methods<Given extends Partial<Record<Method, Answering>>>(
  given: Given,
): Filled<Given extends { PATCH: Answering } ? Given & { PUT: Given["PATCH"] } : Given> {
  const known = "PATCH" in given ? { PUT: given.PATCH, ...given } : given;
  const allow = [...Object.keys(known), ...("GET" in known ? ["HEAD"] : []), "OPTIONS"].sort().join(", ");
  const refuse: Refusal = (request) => {
    const refusal = new DomainError("invalid", "request.method", `This address answers ${allow}.`);
    const reply = errorReply(refusal, requestIdOf(request));
    return toResponse({ ...reply, headers: { ...reply.headers, allow } });
  };
  const refusals = Object.fromEntries(METHODS.map((name) => [name, refuse]));
  const options: Refusal = () => toResponse({ status: 204, body: null, headers: { allow } });
  return { ...refusals, OPTIONS: options, ...known } as ReturnType<typeof methods<Given>>;
}
