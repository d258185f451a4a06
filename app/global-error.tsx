export { GlobalErrorPage as default } from "./_root/global-error-page.client";
