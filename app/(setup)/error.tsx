export { PlainErrorPage as default } from "@/app/_root/plain-error-page.client";
