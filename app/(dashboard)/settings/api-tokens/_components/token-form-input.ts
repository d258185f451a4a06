import { z } from "zod";
import { CreateTokenInput } from "@/lib/identity/tokens/input";
import { LIFETIMES } from "./lifetimes";

/** A select gives text where the operation takes a number. */
export const TokenFormInput = CreateTokenInput.extend({ expiresInDays: z.enum(LIFETIMES) });
