import { escapeHtml } from './escape-html.ts';

/** What a mail says, before it is laid out. The subject carries no names and no data: it is read on locked screens. */
export type MailText = {
  readonly subject: string;
  readonly opening: readonly string[];
  /** The one thing to do, with a whole address. */
  readonly link?: { readonly href: string; readonly label: string };
  readonly closing?: readonly string[];
};

export type RenderedMail = { readonly subject: string; readonly text: string; readonly html: string };

/** The same words as plain text and as HTML without images or anything from outside. */
export function renderMail({ subject, opening, link, closing = [] }: MailText): RenderedMail {
  const text = [...opening, ...(link === undefined ? [] : [link.href]), ...closing].join('\n\n');
  const html = `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font-family:system-ui,sans-serif;font-size:17px;line-height:1.5;max-width:36em;margin:2em auto;padding:0 1em;color:#1d1d1f">${[
    ...opening.map(paragraph),
    ...(link === undefined ? [] : linkParagraphs(link)),
    ...closing.map(paragraph),
  ].join('')}</body></html>`;
  return { subject, text, html };
}

const paragraph = (line: string) => `<p>${escapeHtml(line)}</p>`;

function linkParagraphs({ href, label }: NonNullable<MailText['link']>): string[] {
  return [
    `<p><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></p>`,
    `<p style="overflow-wrap:anywhere;color:#55555c">${escapeHtml(href)}</p>`,
  ];
}
