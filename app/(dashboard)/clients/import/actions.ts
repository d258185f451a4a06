"use server";

import { formAction } from "@/lib/platform/forms/form-action";
import { cancelImport } from "@/lib/portability/imports/cancel-import";
import { changeImport } from "@/lib/portability/imports/change-import";
import { checkImport } from "@/lib/portability/imports/check-import";
import { commitImport } from "@/lib/portability/imports/commit-import";
import { undoImport } from "@/lib/portability/imports/undo-import";

const shown = () => ({ refresh: true });

export const changeFormatAction = formAction(changeImport, shown);
/** The page is left right after: there is nothing to show anew. */
export const saveMappingAction = formAction(changeImport, () => ({}));
export const checkImportAction = formAction(checkImport, shown);
export const commitImportAction = formAction(commitImport, shown);
export const cancelImportAction = formAction(cancelImport, shown);
export const undoImportAction = formAction(undoImport, shown);
