export { ForbiddenPage as default } from "@/app/_root/forbidden-page";
