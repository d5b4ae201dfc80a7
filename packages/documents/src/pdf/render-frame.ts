import type { Column, Content } from 'pdfmake/interfaces.js';
import { colouredMark } from '../picture/coloured-mark.ts';
import { ink, quietInk } from './inks.ts';
import type { PdfDocument, PdfLetterhead } from './pdf-document.ts';
import { textRuns } from './pdf-fonts.ts';

/** Letter, the paper of every Mexican office; in points. */
export const sheet = { width: 612, side: 64, top: 108, bottom: 56 } as const;
/** Length of the line between the margins. */
export const lineOf = (landscape: boolean): number => (landscape ? 792 : sheet.width) - 2 * sheet.side;

/** The head of every page: mark and names over a line of the state's colour. */
export function renderHeader(letterhead: PdfLetterhead, landscape = false): Content {
  const { color, demonstration, markSvg, name, siteTitle, stateName } = letterhead;
  const tail: Column[] =
    demonstration === null
      ? []
      : [
          {
            width: 'auto',
            text: textRuns(demonstration),
            fontSize: 9,
            color: quietInk,
            noWrap: true,
            margin: [0, 6, 0, 0],
          },
        ];
  return {
    margin: [sheet.side, 32, sheet.side, 0],
    stack: [
      {
        columnGap: 12,
        columns: [
          { width: 40, svg: colouredMark(markSvg, color), fit: [40, 40] },
          {
            width: '*',
            stack: [
              { text: textRuns(name), bold: true, fontSize: 12.5, color: ink, margin: [0, 4, 0, 0] },
              {
                text: textRuns(siteTitle.includes(stateName) ? siteTitle : `${siteTitle} · ${stateName}`),
                fontSize: 9.5,
                color: quietInk,
              },
            ],
          },
          ...tail,
        ],
      },
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: lineOf(landscape), h: 2, color }],
        margin: [0, 10, 0, 0],
      },
    ],
  };
}

/** The foot: folio and number of page. */
export function renderFooter(
  { folio, numbered = true, title }: PdfDocument,
  page: number,
  pages: number,
): Content {
  return {
    margin: [sheet.side, 18, sheet.side, 0],
    fontSize: 9,
    color: quietInk,
    columns: [
      { width: '*', text: textRuns(folio === undefined ? title : `${title} · Folio ${folio}`) },
      ...(numbered ? [{ width: 'auto', text: textRuns(`Página ${page} de ${pages}`) } as const] : []),
    ],
  };
}
