import { NotFoundPage } from "@/app/_root/not-found-page";
import { PlainFrame } from "@/app/_root/plain-frame";

export { notFoundMetadata as generateMetadata } from "@/app/_root/not-found-page";

export default function SetupNotFoundPage() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  );
}
