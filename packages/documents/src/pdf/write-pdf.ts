import type { Readable } from 'node:stream';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { ink } from './inks.ts';
import type { PdfDocument } from './pdf-document.ts';
import { pdfFonts } from './pdf-fonts.ts';
import { renderBlock } from './render-block.ts';
import { renderFooter, renderHeader, sheet } from './render-frame.ts';

const fontFiles: readonly string[] = Object.values(pdfFonts).flatMap(({ normal, bold }) => [normal, bold]);
pdfmake.setFonts(pdfFonts);
// A document is made of what it is given: it fetches nothing and reads no file but its typeface.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.includes(path));

/**
 * Lays a document out on letter paper, with its title and language in the file, and answers its bytes as a stream. Layout is over when it resolves: what can
 * fail has failed before the first byte. The same document gives the same bytes.
 */
export async function writePdf(document: PdfDocument): Promise<Readable> {
  const stream = (await pdfmake.createPdf(definition(document)).getStream()) as unknown as Readable & {
    end(): void;
  };
  stream.end();
  return stream;
}

function definition(document: PdfDocument): TDocumentDefinitions {
  const { createdAt, letterhead, pages, title } = document;
  return {
    info: {
      title,
      author: letterhead.name,
      creator: letterhead.siteTitle,
      producer: letterhead.siteTitle,
      creationDate: createdAt,
      modDate: createdAt,
    },
    ...(letterhead.watermark === undefined
      ? {}
      : { watermark: { text: letterhead.watermark, color: ink, opacity: 0.12, bold: true, font: 'sans' } }),
    language: 'es-MX',
    displayTitle: true,
    version: '1.7',
    pageSize: 'LETTER',
    pageOrientation: document.landscape === true ? 'landscape' : 'portrait',
    pageMargins: [sheet.side, sheet.top, sheet.side, sheet.bottom],
    defaultStyle: { font: 'sans', fontSize: 10.5, lineHeight: 1, color: ink },
    header: () => renderHeader(letterhead, document.landscape),
    footer: (page, count) => renderFooter(document, page, count),
    content: pages.map((blocks, index): Content => {
      const stack = blocks.map(renderBlock);
      return index === 0 ? { stack } : { stack, pageBreak: 'before' };
    }),
  };
}
