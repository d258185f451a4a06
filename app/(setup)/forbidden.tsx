import { ForbiddenPage } from "@/app/_root/forbidden-page";
import { PlainFrame } from "@/app/_root/plain-frame";

export default function SetupForbiddenPage() {
  return (
    <PlainFrame>
      <ForbiddenPage />
    </PlainFrame>
  );
}
