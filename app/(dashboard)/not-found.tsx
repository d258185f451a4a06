export { NotFoundPage as default } from "@/app/_root/not-found-page";
