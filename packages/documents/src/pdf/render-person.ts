import type { Column, Content } from 'pdfmake/interfaces.js';
import { quietInk, rule } from './inks.ts';
import type { PdfBlock, PdfSection } from './pdf-document.ts';
import { textRuns } from './pdf-fonts.ts';
import { renderQr } from './render-qr.ts';

type Person = Extract<PdfBlock, { kind: 'person' }>;

const portrait = { width: 84, height: 105 } as const;
const qrSide = 78;

/** Face, name and place, facts in small type, and the QR of the page on the right. */
export function renderPerson({ portrait: image, name, lines, facts, url, urlText }: Person): Content {
  const face: Column[] = image === null ? [] : [{ image, ...portrait }];
  const said: Content[] = [
    { text: textRuns(name), fontSize: 19, bold: true, lineHeight: 1.05 },
    ...lines.map((line): Content => ({ text: textRuns(line), fontSize: 11.5, margin: [0, 2, 0, 0] })),
    {
      text: facts.flatMap(({ label, value }, place) => [
        ...textRuns(place === 0 ? `${label}: ` : `   ${label}: `).map((run) => ({ ...run, color: quietInk })),
        ...textRuns(value).map((run) => ({ ...run, bold: true })),
      ]),
      fontSize: 9.5,
      lineHeight: 1.15,
      margin: [0, 7, 0, 0],
    },
  ];
  const page: Column = {
    width: qrSide,
    stack: [
      { canvas: renderQr(url, qrSide) },
      { text: textRuns(urlText), fontSize: 7.5, color: quietInk, link: url, margin: [4, 0, 0, 0] },
    ],
  };
  return { columnGap: 14, columns: [...face, { width: '*', stack: said }, page], margin: [0, 0, 0, 8] };
}

/** A section of a questionnaire. */
export function renderAnswers({ title, answers }: PdfSection): Content {
  const heading: Content[] =
    title === ''
      ? []
      : [{ text: textRuns(title), fontSize: 9.5, bold: true, margin: [0, 4, 0, 1], headlineLevel: 3 }];
  return { stack: [...heading, ...answers.map(renderAnswer)] };
}

function renderAnswer({ label, lines, long }: PdfSection['answers'][number]): Content {
  if (!long) {
    const value = lines.join('; ');
    return {
      text: [
        ...textRuns(`${label}\u00a0 `).map((run) => ({ ...run, color: quietInk })),
        ...textRuns(value).map((run) => ({ ...run, bold: true })),
      ],
      fontSize: 8.5,
      margin: [0, 0.5, 0, 0.5],
    };
  }
  return {
    stack: [
      { text: textRuns(label), fontSize: 8.5, bold: true, margin: [0, 1, 0, 0] },
      ...lines.map((line): Content => ({ text: textRuns(line), fontSize: 8.5, lineHeight: 1 })),
    ],
    margin: [0, 1, 0, 3],
  };
}

/** Sections side by side, as even as their answers let. */
export function renderShortAnswers(sections: readonly PdfSection[]): Content {
  const half = sections.reduce((sum, { answers }) => sum + answers.length + 1, 0) / 2;
  let counted = 0;
  const isFirst = sections.map(({ answers }) => {
    counted += answers.length + 1;
    return counted <= half + 1;
  });
  const stackOf = (first: boolean) => ({
    width: '*',
    stack: sections.filter((_, place) => isFirst[place] === first).map(renderAnswers),
  });
  return { columnGap: 18, columns: [stackOf(true), stackOf(false)] };
}

/** Title of a part over a line, with what it rests on in small type. */
export function renderPart(title: string, note: string, width: number): Content {
  return {
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.75, lineColor: rule }],
        margin: [0, 4, 0, 4],
      },
      { text: textRuns(title), fontSize: 13, bold: true, headlineLevel: 2 },
      { text: textRuns(note), fontSize: 8.5, color: quietInk, margin: [0, 1, 0, 0] },
    ],
  };
}
