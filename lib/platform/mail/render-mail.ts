import type { Locale } from "@/lib/catalog/locales";

/** Plain text everywhere: nothing of it is taken as HTML. */
export interface MailContent {
  locale: Locale;
  heading: string;
  paragraphs: string[];
  button?: { label: string; url: string };
  /** Why the person gets this mail. */
  footer: string;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px;${FONT};font-size:15px;line-height:24px;color:#334155">${escape(text).replaceAll("\n", "<br>")}</p>`;

// The address is shown too: some people cannot see or will not trust a button.
const button = ({ label, url }: { label: string; url: string }): string =>
  `<p style="margin:24px 0 16px"><a href="${escape(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;` +
  `background:#2563eb;${FONT};font-size:15px;line-height:20px;font-weight:600;color:#ffffff;text-decoration:none">${escape(label)}</a></p>` +
  `<p style="margin:0 0 16px;${FONT};font-size:13px;line-height:20px;color:#475569;word-break:break-all">${escape(url)}</p>`;

/**
 * A mail as HTML, with inline styles only, and as plain text with the same content.
 * @throws Error when the button leads anywhere but to http or https: a defect of the caller
 */
export function renderMail({ locale, heading, paragraphs, button: link, footer }: MailContent): {
  html: string;
  text: string;
} {
  if (link && !/^https?:\/\//.test(link.url)) throw new Error("A mail button must lead to http or https");
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(heading)}</title>
</head>
<body style="margin:0;padding:0;background:#f8fafc">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f8fafc">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e2e8f0;border-radius:12px">
<tr><td style="padding:32px">
<h1 style="margin:0 0 16px;${FONT};font-size:20px;line-height:28px;font-weight:600;color:#0f172a">${escape(heading)}</h1>
${paragraphs.map(paragraph).join("\n")}
${link ? button(link) : ""}
</td></tr>
</table>
<p style="max-width:560px;margin:16px auto 0;${FONT};font-size:13px;line-height:20px;color:#475569">${escape(footer)}</p>
</td></tr>
</table>
</body>
</html>
`;
  const lines = [heading, ...paragraphs, ...(link ? [`${link.label}\n${link.url}`] : []), `-- \n${footer}`];
  return { html, text: `${lines.join("\n\n")}\n` };
}
