import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocxBlock } from './docx-document.ts';

const quiet = '55555c';
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'b9b9c0' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** One block as Word lays it out. @param line length of the line between the margins */
export function renderDocxBlock(block: DocxBlock, line: number): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        heading(block.text, HeadingLevel.TITLE, 40),
        ...(block.lead === undefined ? [] : [text(block.lead, { color: quiet, size: 24 })]),
      ];
    case 'heading':
      return [heading(block.text, HeadingLevel.HEADING_1, 27)];
    case 'paragraph':
      return [text(block.text, block.quiet === true ? { color: quiet, size: 19 } : {})];
    case 'quotation':
      return [quotation(block)];
    case 'table':
      return [table(block, line), text('')];
    case 'signature':
      return block.labels.map(blank);
  }
}

function heading(
  words: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  size: number,
): Paragraph {
  return new Paragraph({
    heading: level,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text: clean(words), bold: true, size, color: '1d1d1f', font: 'Calibri' })],
  });
}

function text(words: string, style: { color?: string; size?: number } = {}): Paragraph {
  return new Paragraph({
    spacing: { after: 140 },
    children: [new TextRun({ text: clean(words), ...style })],
  });
}

function quotation({ text: words, source }: Extract<DocxBlock, { kind: 'quotation' }>): Paragraph {
  return new Paragraph({
    indent: { left: 480, right: 480 },
    spacing: { after: 160 },
    children: [
      new TextRun({ text: `«${clean(words)}»`, italics: true }),
      new TextRun({ text: ` (${clean(source)})`, color: quiet }),
    ],
  });
}

function table({ header, rows, widths }: Extract<DocxBlock, { kind: 'table' }>, line: number): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.floor((width / total) * line));
  const rowOf = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: cells.map(
        (cell, place) =>
          new TableCell({
            width: { size: columns[place] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 40, right: 80 },
            children: [
              new Paragraph({ children: [new TextRun({ text: clean(cell), bold: isHeading, size: 16 })] }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: line, type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [rowOf(header, true), ...rows.map((row) => rowOf(row, false))],
  });
}

function blank(label: string): Paragraph {
  return new Paragraph({
    spacing: { before: 480 },
    keepLines: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '1d1d1f', space: 4 } },
    indent: { right: 5_000 },
    children: [new TextRun({ text: clean(label), color: quiet, size: 19 })],
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const forbiddenInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** XML 1.0 admits no control character but tab and line breaks, nor half of a surrogate pair. */
const clean = (words: string): string => words.toWellFormed().replace(forbiddenInXml, '');
