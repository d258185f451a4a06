export { ErrorPage as default } from "@/app/_root/error-page.client";
