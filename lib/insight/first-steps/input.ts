import { z } from "zod";

export const FirstStepsInput = z.strictObject({});
