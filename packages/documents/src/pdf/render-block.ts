import type { Column, Content } from 'pdfmake/interfaces.js';
import { ink, quietInk, rule } from './inks.ts';
import type { PdfBlock, PdfFact } from './pdf-document.ts';
import { textRuns } from './pdf-fonts.ts';
import { renderAnswers, renderPart, renderPerson, renderShortAnswers } from './render-person.ts';
import { renderQr } from './render-qr.ts';

/** One block as pdfmake lays it out. */
export function renderBlock(block: PdfBlock): Content {
  switch (block.kind) {
    case 'title':
      return renderTitle(block);
    case 'heading':
      return {
        text: textRuns(block.text),
        fontSize: 14,
        bold: true,
        margin: [0, 14, 0, 4],
        headlineLevel: 2,
      };
    case 'paragraph':
      return block.quiet === true
        ? { text: textRuns(block.text), fontSize: 9.5, color: quietInk, margin: [0, 0, 0, 6] }
        : { text: textRuns(block.text), margin: [0, 0, 0, 8] };
    case 'notice':
      return renderNotice(block);
    case 'steps':
      return { ol: block.steps.map((step) => ({ text: textRuns(step), margin: [4, 0, 0, 4] })) };
    case 'facts':
      return renderFacts(block.facts);
    case 'choice':
      return renderChoice(block);
    case 'table':
      return renderTable(block);
    case 'blanks':
      return { stack: block.labels.map(renderBlank) };
    case 'signature':
      return {
        unbreakable: true,
        columnGap: 24,
        columns: block.labels.map(renderSignature),
        margin: [0, 0, 0, 6],
      };
    case 'cut':
      return renderCut(block.text);
    case 'person':
      return renderPerson(block);
    case 'part':
      return renderPart(block.title, block.note, 484);
    case 'answers':
      return renderAnswers(block);
    case 'short-answers':
      return renderShortAnswers(block.sections);
    case 'access':
      return renderAccess(block);
  }
}

function renderTitle({ text, lead }: Extract<PdfBlock, { kind: 'title' }>): Content {
  const title: Content = { text: textRuns(text), fontSize: 21, bold: true, lineHeight: 1.1 };
  const below: Content[] =
    lead === undefined
      ? []
      : [{ text: textRuns(lead), fontSize: 12.5, color: quietInk, margin: [0, 4, 0, 0] }];
  return { stack: [title, ...below], margin: [0, 0, 0, 14] };
}

function renderNotice({ title, text }: Extract<PdfBlock, { kind: 'notice' }>): Content {
  const cell: Content = {
    stack: [{ text: textRuns(title), bold: true }, { text: textRuns(text) }],
    margin: [8, 5, 8, 6],
  };
  return {
    table: { widths: ['*'], body: [[cell]] },
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      hLineColor: () => rule,
      vLineColor: () => rule,
    },
    margin: [0, 0, 0, 10],
  };
}

function renderFacts(facts: readonly PdfFact[]): Content {
  const body = facts.map(({ label, value }) => [
    { text: textRuns(label), color: quietInk },
    { text: textRuns(breakable(value)), bold: true },
  ]);
  return {
    table: { widths: [128, '*'], body, dontBreakRows: true },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingLeft: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    margin: [0, 2, 0, 12],
  };
}

/** A hash has no place to break a line at: one is given every sixteen characters. */
function breakable(value: string): string {
  return value.replaceAll(/[\w-]{40,}/gu, (long) => long.replaceAll(/.{16}(?=.)/gu, '$& '));
}

function renderChoice({ title, text, answers }: Extract<PdfBlock, { kind: 'choice' }>): Content {
  const boxes = answers.flatMap((answer): Column[] => [
    { width: 18, canvas: [{ type: 'rect', x: 0, y: 1.5, w: 11, h: 11, lineWidth: 0.9, lineColor: ink }] },
    { width: 150, text: textRuns(answer), bold: true },
  ]);
  return {
    unbreakable: true,
    stack: [
      { text: textRuns(title), fontSize: 12.5, bold: true, margin: [0, 6, 0, 2] },
      { text: textRuns(text), margin: [0, 0, 0, 6] },
      { columns: boxes },
    ],
    margin: [0, 0, 0, 10],
  };
}

function renderTable({ header, rows, widths }: Extract<PdfBlock, { kind: 'table' }>): Content {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const cells = (row: readonly string[], bold: boolean) =>
    row.map((text) => ({ text: textRuns(text), bold, fontSize: 8 }));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      // A hair less than the line, because the padding of the cells is not in the shares.
      widths: widths.map((width) => `${((width / total) * 100).toFixed(3)}%`),
      body: [cells(header, true), ...rows.map((row) => cells(row, false))],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => rule,
      paddingLeft: () => 0,
      paddingRight: () => 5,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
    margin: [0, 2, 0, 12],
  };
}

function renderBlank(label: string): Content {
  return {
    stack: [{ text: textRuns(label), fontSize: 9.5, color: quietInk }, line(484, 15)],
    margin: [0, 0, 0, 6],
  };
}

function renderSignature(label: string): Column {
  return { width: '*', stack: [line(230, 30), { text: textRuns(label), fontSize: 9.5, color: quietInk }] };
}

function line(length: number, above: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: above, x2: length, y2: above, lineWidth: 0.75, lineColor: ink }],
    margin: [0, 0, 0, 2],
  };
}

function renderCut(text: string): Content {
  return {
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: 484,
            y2: 0,
            lineWidth: 0.75,
            lineColor: quietInk,
            dash: { length: 4 },
          },
        ],
      },
      { text: textRuns(text), fontSize: 9, color: quietInk, margin: [0, 3, 0, 0] },
    ],
    margin: [0, 4, 0, 4],
  };
}

function renderAccess({ url, code, address }: Extract<PdfBlock, { kind: 'access' }>): Content {
  return {
    unbreakable: true,
    columnGap: 18,
    columns: [
      { width: qrSide, canvas: renderQr(url, qrSide) },
      {
        width: '*',
        stack: [
          { text: textRuns('Apunta la cámara del teléfono al cuadro, o abre'), margin: [0, 16, 0, 2] },
          { text: textRuns(address), bold: true, margin: [0, 0, 0, 8] },
          { text: textRuns('y escribe este código:'), margin: [0, 0, 0, 2] },
          { text: textRuns(code), bold: true, fontSize: 19, characterSpacing: 0.6 },
        ],
      },
    ],
    margin: [0, 6, 0, 12],
  };
}

const qrSide = 150;
