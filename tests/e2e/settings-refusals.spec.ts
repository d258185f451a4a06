import { expectRefused, test } from "../support/browser";
import { openPage } from "../support/open-page";
import { signInAs } from "../support/sign-in-as";

interface Case {
  path: string;
  /** Opens the form where it is in a dialog. */
  open?: string;
  label: string;
  value: string;
  message: string;
  submit: string;
}

const save = "Enregistrer";
const cases: Case[] = [
  { path: "profile", label: "Nom", value: " ", message: "À renseigner", submit: save },
  {
    path: "profile",
    open: "Modifier",
    label: "Nouvelle adresse",
    value: "camille@",
    message: "Cette adresse e-mail est incomplète ou mal écrite",
    submit: "Changer d’adresse",
  },
  { path: "business", label: "Nom", value: " ", message: "À renseigner", submit: save },
  {
    path: "business",
    label: "SIREN (facultatif)",
    value: "904 127 858",
    message: "Un SIREN compte 9 chiffres et une clé de contrôle",
    submit: save,
  },
  {
    path: "business",
    label: "Code postal (facultatif)",
    value: "6900",
    message: "Le code postal compte 5 chiffres",
    submit: save,
  },
  {
    path: "email",
    label: "Serveur",
    value: "pas un serveur",
    message: "Ce nom de serveur n’est pas valide",
    submit: save,
  },
  {
    path: "sms",
    label: "Identifiant de compte",
    value: "AC12",
    message: "Un identifiant de compte commence par AC",
    submit: save,
  },
  {
    path: "team",
    open: "Inviter",
    label: "Adresse e-mail",
    value: "lea",
    message: "Cette adresse e-mail est incomplète ou mal écrite",
    submit: "Envoyer l’invitation",
  },
  {
    path: "api-tokens",
    open: "Nouveau jeton",
    label: "Nom",
    value: " ",
    message: "À renseigner",
    submit: "Créer le jeton",
  },
];

for (const { path, open, label, value, message, submit } of cases) {
  test(`${path}: “${value}” is refused beside “${label}”, kept, and led to from the summary`, async ({
    page,
    given,
  }) => {
    const owner = await given.workspace();
    await signInAs(page, owner.session);
    await openPage(page, `/settings/${path}`);
    if (open) await page.getByRole("button", { name: open, exact: true }).click();
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole("button", { name: submit }).click();
    await expectRefused(page, { label, message, value });
  });
}
