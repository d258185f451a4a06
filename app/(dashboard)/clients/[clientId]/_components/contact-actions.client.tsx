"use client";

import { Ellipsis, Pencil, Star, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { leaveFor } from "@/components/forms/leaving";
import { useImmediateAction } from "@/components/forms/use-immediate-action.client";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog.client";
import { Dialog } from "@/components/ui/dialog.client";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu.client";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/components/ui/toast";
import type { ContactView } from "@/lib/crm/contacts/view";
import { makePrimaryAction, removeContactAction } from "../actions";

const ContactForm = lazy(async () => ({ default: (await import("./contact-form.client")).ContactForm }));

export type ContactActionsProps = {
  contact: ContactView;
  name: string;
  /** The primary contact now, to go back to. */
  primaryId: string | undefined;
};

/** What is done with one person at a client. */
export function ContactActions({ contact, name, primaryId }: ContactActionsProps) {
  const t = useTranslations("client.contacts");
  const client = useTranslations("client");
  const [layer, setLayer] = useState<"edit" | "remove" | null>(null);
  const { id: contactId, clientId } = contact;
  const undo = useImmediateAction(makePrimaryAction);
  const makePrimary = useImmediateAction(makePrimaryAction, ({ message = "" }) =>
    toast({
      message,
      ...(primaryId && {
        action: {
          label: client("undo"),
          undo: true,
          run: () => undo.run({ clientId, contactId: primaryId, isPrimary: true }),
        },
      }),
    }),
  );
  const remove = useImmediateAction(removeContactAction);
  const close = () => setLayer(null);
  const leave = () => leaveFor(close);
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="quiet"
            size="compact"
            shape="icon"
            aria-label={t("actionsOf", { name })}
            pending={makePrimary.pending || remove.pending}
          >
            <Ellipsis aria-hidden className="icon" />
          </Button>
        }
      >
        <MenuItem icon={Pencil} onSelect={() => setLayer("edit")}>
          {t("edit")}
        </MenuItem>
        {!contact.isPrimary && (
          <MenuItem icon={Star} onSelect={() => makePrimary.run({ clientId, contactId, isPrimary: true })}>
            {t("makePrimary")}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={Trash2} tone="danger" onSelect={() => setLayer("remove")}>
          {t("remove")}
        </MenuItem>
      </Menu>
      <Dialog open={layer === "edit"} onOpenChange={leave} title={t("editTitle", { name })} size="medium">
        <Suspense fallback={<Skeleton className="h-72" />}>
          <ContactForm clientId={clientId} contact={contact} onDone={close} onCancel={leave} />
        </Suspense>
      </Dialog>
      <ConfirmDialog
        open={layer === "remove"}
        onOpenChange={close}
        title={t("removeTitle", { name })}
        description={t("removeText")}
        confirmLabel={t("remove")}
        onConfirm={() => {
          close();
          remove.run({ clientId, contactId });
        }}
      />
    </>
  );
}
