export { ForbiddenPage as default, forbiddenMetadata as generateMetadata } from "@/app/_root/forbidden-page";
