import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { PdfDocument } from './pdf-document.ts';
import { textRuns } from './pdf-fonts.ts';
import { writePdf } from './write-pdf.ts';

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const document: PdfDocument = {
  title: 'Acuse de envío',
  folio: 'C-7K2M-9QXR4T',
  createdAt: new Date('2024-05-10T18:00:00Z'),
  letterhead: {
    name: 'Instituto de Prueba',
    stateName: 'Sonora',
    siteTitle: 'Conóceles',
    color: '#8a2064',
    markSvg:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" fill="currentColor"><circle cx="4" cy="4" r="4"/></svg>',
    demonstration: 'Datos de demostración',
  },
  pages: [
    [
      { kind: 'title', text: 'Ñandú, «güero» y Ángeles' },
      { kind: 'facts', facts: [{ label: 'Huella', value: 'a'.repeat(64) }] },
      { kind: 'choice', title: 'Publicación', text: 'Autorizo.', answers: ['Sí', 'No'] },
    ],
    [
      { kind: 'paragraph', text: 'Hñähñu, Yoreme, Tlāhtoāni' },
      {
        kind: 'access',
        url: 'https://sonora.example/activar?token=X',
        code: '7K2M-9QXR',
        address: 'sonora.example',
      },
    ],
  ],
};

async function read(of: PdfDocument) {
  const bytes = await buffer(await writePdf(of));
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { bytes, pages: text.map((page) => page.replaceAll(/\s+/gu, ' ')), ...(await getMeta(pdf)) };
}

describe('writePdf', () => {
  it('says its title, language and body, and embeds the typeface', async () => {
    const { bytes, info } = await read(document);
    expect(info).toMatchObject({
      Title: 'Acuse de envío',
      Author: 'Instituto de Prueba',
      Creator: 'Conóceles',
      Language: 'es-MX',
    });
    expect(bytes.toString('latin1')).toMatch(/FontName \/\w{6}\+SourceSans3/u);
    expect(bytes.toString('latin1')).not.toMatch(/Helvetica|Roboto/u);
  });

  it('reads back letter by letter, also outside Spanish, on the page each text belongs to', async () => {
    const { pages } = await read(document);
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Ñandú, «güero» y Ángeles');
    expect(pages[0]?.replaceAll(' ', '')).toContain('a'.repeat(64));
    expect(pages[1]).toContain('Hñähñu, Yoreme, Tlāhtoāni');
    expect(pages[1]).toContain('7K2M-9QXR');
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Instituto de Prueba');
      expect(page).toContain('Datos de demostración');
      expect(page).toContain(`Folio C-7K2M-9QXR4T Página ${index + 1} de 2`);
    }
  });

  it('gives the same bytes for the same document', async () => {
    expect((await read(document)).bytes.equals((await read(document)).bytes)).toBe(true);
  });

  it('reads no file that a mark names', async () => {
    const picture = join(tmpdir(), `marca-${process.pid}.png`);
    writeFileSync(picture, Buffer.from(onePixel, 'base64'));
    const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><image href="${picture}" width="8" height="8"/></svg>`;
    const { bytes } = await read({ ...document, letterhead: { ...document.letterhead, markSvg } });
    rmSync(picture);
    expect(bytes.toString('latin1')).not.toContain('/Subtype /Image');
  });
});

describe('textRuns', () => {
  it('joined again are the text, composed', () => {
    const text = 'Tlāhtoāni Ñ';
    const runs = textRuns(text.normalize('NFD'));
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ font }) => font === 'sans-ext').map((run) => run.text)).toEqual(['ā', 'ā']);
  });
});
