import { NotFoundPage } from "@/app/_root/not-found-page";
import { PlainFrame } from "@/app/_root/plain-frame";

export default function SetupNotFoundPage() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  );
}
