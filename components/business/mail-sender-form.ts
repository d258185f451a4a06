/** The settings as typed: an empty password stands for the one on file. */
export type MailSenderTyped = {
  host: string;
  port: string;
  user: string;
  password: string;
  fromAddress: string;
  fromName: string;
};

/** What to send of it. */
export const mailSenderOf = ({ password, ...rest }: MailSenderTyped) =>
  password === "" ? rest : { ...rest, password };
