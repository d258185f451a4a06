import { z } from "zod";

export const StepUpView = z.object({ steppedUpAt: z.iso.datetime() });

export const viewStepUp = ({ steppedUpAt }: { steppedUpAt: Date }): z.infer<typeof StepUpView> => ({
  steppedUpAt: steppedUpAt.toISOString(),
});
