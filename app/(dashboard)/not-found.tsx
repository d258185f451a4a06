export { NotFoundPage as default, notFoundMetadata as generateMetadata } from "@/app/_root/not-found-page";
