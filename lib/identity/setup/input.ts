import { z } from "zod";
import { emailAddress, newPassword, personName } from "@/lib/identity/people/input";

export const CreateOwnerInput = z.strictObject({
  name: personName,
  email: emailAddress,
  password: newPassword,
  workspaceName: z.string().trim().min(1).max(120),
});
