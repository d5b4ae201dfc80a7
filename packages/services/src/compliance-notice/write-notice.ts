import { PassThrough, type Readable } from 'node:stream';
import type { NoticeFormat } from '@conoceles/contracts';
import { eq, schema } from '@conoceles/db';
import { type DocxBlock, type PdfBlock, writeApart, writeWorkbook } from '@conoceles/documents';
import type { AccountActor } from '../actor.ts';
import { asAccount } from '../as-account.ts';
import type { ServiceDeps } from '../deps.ts';
import { loadPaper, type TenantPaper } from '../papers/letterhead.ts';
import { notFound } from '../service-problem.ts';
import { tenantContext } from '../tenants/tenant-context.ts';
import { noticeBlocks, noticeTitle } from './notice-blocks.ts';
import { NoticeSnapshot } from './notice-snapshot.ts';
import {
  figuresCells,
  figuresHeader,
  figuresWidths,
  noticeCells,
  noticeHeader,
  noticeWidths,
  withdrawnCells,
  withdrawnHeader,
  withdrawnWidths,
} from './notice-table.ts';

export type NoticeFile = { readonly fileName: string; readonly stream: Readable };
type Source = {
  readonly snapshot: NoticeSnapshot;
  readonly letterhead: TenantPaper['letterhead'];
  readonly timeZone: string;
};

/** One file of a notice that was issued, from what was kept when it was. @throws ServiceProblem `not-found` */
export async function writeNotice(
  deps: ServiceDeps,
  actor: AccountActor,
  { noticeId, format }: { readonly noticeId: string; readonly format: NoticeFormat },
): Promise<NoticeFile> {
  const source = await asAccount(deps, actor, 'app', async (tx): Promise<Source> => {
    const { complianceNotices: n } = schema;
    const { process, timeZone } = await tenantContext(tx, deps.realClock);
    const [row] = await tx.select().from(n).where(eq(n.id, noticeId));
    if (row === undefined || row.processId !== process.id) throw notFound();
    const { letterhead } = await loadPaper(tx);
    return { snapshot: NoticeSnapshot.parse(row.snapshot), letterhead, timeZone };
  });
  const fileName = `vista-${source.snapshot.date}.${format}`;
  return { fileName, stream: await writeAs[format](source) };
}

const writeAs: Readonly<Record<NoticeFormat, (source: Source) => Promise<Readable>>> = {
  docx: (source) =>
    writeApart({
      format: 'docx',
      document: { ...headOf(source), folio: `Oficio ${source.snapshot.number}`, blocks: blocksOf(source) },
    }),
  pdf: (source) =>
    writeApart({
      format: 'pdf',
      document: { ...headOf(source), folio: source.snapshot.number, pages: [blocksOf(source).map(pdfBlock)] },
    }),
  xlsx: async ({ snapshot }) => {
    const stream = new PassThrough();
    // A reader that goes away ends the stream; the workbook is then nobody's.
    writeWorkbook(sheetsOf(snapshot), stream, { createdAt: new Date(snapshot.takenAt) }).catch(
      (error: Error) => stream.destroy(error),
    );
    return stream;
  },
};

function headOf({ letterhead, snapshot }: Source) {
  return { title: noticeTitle, letterhead, createdAt: new Date(snapshot.takenAt), landscape: true };
}

const blocksOf = ({ snapshot, timeZone }: Source) => noticeBlocks(snapshot, timeZone);

function pdfBlock(block: DocxBlock): PdfBlock {
  return block.kind === 'quotation'
    ? { kind: 'notice', title: block.source, text: `«${block.text}»` }
    : block;
}

function sheetsOf(snapshot: NoticeSnapshot) {
  const { figures, rows, withdrawn } = snapshot;
  const spread = (widths: readonly number[]) => widths.map((width) => Math.max(8, width * 2));
  return [
    {
      name: 'Incumplimiento',
      header: noticeHeader,
      widths: spread(noticeWidths),
      rows: rows.map((row, index) => noticeCells(row, index + 1)),
    },
    {
      name: 'Sustituidas y canceladas',
      header: withdrawnHeader,
      widths: spread(withdrawnWidths),
      rows: withdrawn.map((row, index) => withdrawnCells(row, index + 1)),
    },
    {
      name: 'Por partido',
      header: figuresHeader,
      widths: figuresWidths.map((width) => width * 1.2),
      rows: figures.map(figuresCells),
    },
  ];
}
