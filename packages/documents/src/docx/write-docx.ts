import { Readable } from 'node:stream';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { DocxDocument } from './docx-document.ts';
import { renderDocxBlock } from './render-docx-block.ts';

/** Letter, in twentieths of a point. */
const paper = { width: 12_240, height: 15_840, side: 1_080 } as const;
const quiet = '55555c';

/**
 * Writes a Word document on the paper of a state, to be edited and signed. It carries no macro, no link and no field but the number of page.
 * @returns its bytes; a table of thousands of rows is laid out by whoever opens it.
 */
export async function writeDocx(source: DocxDocument): Promise<Readable> {
  const { letterhead, title, landscape = false } = source;
  const line = (landscape ? paper.height : paper.width) - 2 * paper.side;
  const document = new Document({
    title,
    creator: letterhead.name,
    lastModifiedBy: letterhead.siteTitle,
    styles: { default: { document: { run: { font: 'Calibri', size: 21, language: { value: 'es-MX' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet itself.
            size: {
              width: paper.width,
              height: paper.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1_700, bottom: 1_100, left: paper.side, right: paper.side },
          },
        },
        headers: { default: new Header({ children: headOf(letterhead) }) },
        footers: { default: new Footer({ children: [footOf(source)] }) },
        children: source.blocks.flatMap((block) => renderDocxBlock(block, line)),
      },
    ],
  });
  return Readable.from([await Packer.toBuffer(document)]);
}

function headOf({
  name,
  stateName,
  siteTitle,
  color,
  demonstration,
}: DocxDocument['letterhead']): Paragraph[] {
  const place = siteTitle.includes(stateName) ? siteTitle : `${siteTitle} · ${stateName}`;
  const below = demonstration === null ? place : `${place} · ${demonstration}`;
  return [
    new Paragraph({ children: [new TextRun({ text: name, bold: true, size: 25 })] }),
    new Paragraph({
      children: [new TextRun({ text: below, color: quiet, size: 19 })],
      spacing: { after: 160 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: color.replace('#', ''), space: 6 } },
    }),
  ];
}

function footOf({ folio, title }: DocxDocument): Paragraph {
  const said = folio === undefined ? title : `${title} · ${folio}`;
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    children: [
      new TextRun({ text: `${said} · Página `, color: quiet, size: 18 }),
      new TextRun({ children: [PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES], color: quiet, size: 18 }),
    ],
  });
}
