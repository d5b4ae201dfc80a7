import { escapeHtml } from './escape-html.ts';

export type ActivationMail = {
  readonly displayName: string;
  readonly office: string | null;
  readonly siteName: string;
  readonly oplName: string;
  readonly link: string;
  readonly expiresOn: string;
};

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** The mail that hands over an account: a one-time link, never a password. Subject without names: it is read on locked screens. */
export function renderActivation(mail: ActivationMail): RenderedMail {
  const subject = `Tu cuenta en ${mail.siteName}`;
  const paragraphs = [
    `Hola, ${mail.displayName}:`,
    mail.office === null
      ? `Ya tienes una cuenta en «${mail.siteName}» (${mail.oplName}).`
      : `Tu candidatura fue aprobada (${mail.office}) y ya tienes una cuenta en «${mail.siteName}» (${mail.oplName}). Ahí capturas tu información curricular y el cuestionario de identidad.`,
    'Abre este enlace para elegir tu frase de acceso. Sirve una sola vez:',
  ];
  const closing = [
    `El enlace vence el ${mail.expiresOn}. Si ya no sirve, pide otro al organismo electoral.`,
    'Nadie te pedirá tu frase de acceso por correo ni por teléfono.',
  ];
  const text = [...paragraphs, mail.link, ...closing].join('\n\n');
  const html = `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font-family:system-ui,sans-serif;font-size:17px;line-height:1.5;max-width:36em;margin:2em auto;padding:0 1em;color:#1d1d1f">${[
    ...paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p><a href="${escapeHtml(mail.link)}">Elegir mi frase de acceso</a></p>`,
    `<p style="overflow-wrap:anywhere;color:#55555c">${escapeHtml(mail.link)}</p>`,
    ...closing.map((line) => `<p>${escapeHtml(line)}</p>`),
  ].join('')}</body></html>`;
  return { subject, text, html };
}
