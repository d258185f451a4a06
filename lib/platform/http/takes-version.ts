import { z } from "zod";

/** Whether a change can be asked to be based on a version somebody saw. */
export const takesVersion = (input: z.ZodType): boolean => input instanceof z.ZodObject && "version" in input.shape;
