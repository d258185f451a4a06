/** Mail providers whose domain says nothing about who somebody works for. */
const FREE_MAIL_DOMAINS = new Set(
  `
    gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.be live.com live.fr msn.com
    yahoo.com yahoo.fr ymail.com icloud.com me.com mac.com aol.com orange.fr wanadoo.fr free.fr aliceadsl.fr
    sfr.fr neuf.fr cegetel.net numericable.fr club-internet.fr bbox.fr laposte.net noos.fr proton.me
    protonmail.com pm.me tutanota.com gmx.com gmx.de gmx.fr gmx.net web.de t-online.de bluewin.ch skynet.be
    telenet.be mail.com zoho.com yandex.com libero.it fastmail.com mailo.com caramail.com voila.fr
  `
    .trim()
    .split(/\s+/),
);

/** @param domain in lower case */
export const isFreeMailDomain = (domain: string): boolean => FREE_MAIL_DOMAINS.has(domain);
