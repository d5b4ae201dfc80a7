import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../pdf/write-pdf.ts';
import { checkPdf } from './check-pdf.ts';

type Extra = {
  catalog?: string;
  page?: string;
  trailer?: string;
  objects?: readonly string[];
  pages?: number;
};

/** A PDF written by hand, with a true table of objects. */
function pdf({ catalog = '', page = '', trailer = '', objects = [], pages = 1 }: Extra = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, place) => `${place + 3} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${page} >>`),
    ...objects,
  ];
  let text = '%PDF-1.7\n';
  const offsets = bodies.map((body, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines}`;
  text += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const check = (bytes: Uint8Array) => checkPdf(bytes, { maxPages: 20 });
const packed = (text: string, filter = '/FlateDecode') => {
  const body = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${body.length} >>\nstream\n${body}\nendstream`;
};

describe('a PDF to be kept', () => {
  it('is taken when it only shows pages, also where it says at which page to begin', async () => {
    expect(await check(pdf())).toEqual({ ok: true, pages: 1 });
    expect(await check(pdf({ pages: 3, catalog: '/OpenAction [3 0 R /Fit]' }))).toEqual({
      ok: true,
      pages: 3,
    });
    expect(await check(pdf({ objects: [packed('9 0 << /Producer (de oficina) >>')] }))).toEqual({
      ok: true,
      pages: 1,
    });
  });

  it('is taken as our own forms are written', async () => {
    const letterhead = {
      name: 'OPL',
      stateName: 'Estado',
      siteTitle: 'Sitio',
      color: '#225577',
      markSvg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      demonstration: null,
    };
    const stream = await writePdf({
      title: 'Forma',
      letterhead,
      createdAt: new Date(0),
      pages: [[{ kind: 'title', text: 'Forma' }]],
    });
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    expect(await check(Buffer.concat(chunks))).toEqual({ ok: true, pages: 1 });
  });

  it.each([
    ['a script on opening', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }],
    [
      'a script in an object apart',
      { catalog: '/OpenAction 4 0 R', objects: ['<< /S /JavaScript /JS (1) >>'] },
    ],
    ['a script under an escaped name', { page: '/A << /S /J#61vaScript /J#53 (1) >>' }],
    ['a script in a packed object', { objects: [packed('4 0 << /S /JavaScript /JS (1) >>')] }],
    ['an additional action', { page: '/AA << /O << /S /URI /URI (http://x) >> >>' }],
    ['a program to launch', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }],
    [
      'an attachment',
      {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.exe) >>'],
      },
    ],
    [
      'a form of XFA',
      {
        catalog: '/AcroForm << /XFA [(template) 4 0 R] >>',
        objects: ['<< /Length 0 >>\nstream\n\nendstream'],
      },
    ],
    ['a form that is sent', { page: '/A << /S /SubmitForm /F (http://x) >>' }],
  ])('is refused with %s', async (_what, extra) => {
    expect(await check(pdf(extra))).toEqual({ ok: false, reason: 'active' });
  });

  it('is refused when it asks for a password, even an empty one', async () => {
    expect(
      await check(pdf({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>' })),
    ).toEqual({ ok: false, reason: 'encrypted' });
  });

  it('is refused when it is broken, hides its objects, unfolds without end or is a book', async () => {
    expect(await check(Buffer.from('%PDF-1.7\nnada'))).toEqual({ ok: false, reason: 'damaged' });
    expect(await check(pdf().subarray(0, 80))).toEqual({ ok: false, reason: 'damaged' });
    expect(await check(Buffer.from('<html>%%EOF'))).toEqual({ ok: false, reason: 'damaged' });
    expect(await check(pdf({ objects: [packed('4 0 << >>', '[/LZWDecode /FlateDecode]')] }))).toEqual({
      ok: false,
      reason: 'damaged',
    });
    const bomb = pdf({ objects: [packed(' '.repeat(60_000_000))] });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await check(bomb)).toEqual({ ok: false, reason: 'damaged' });
    expect(await check(pdf({ pages: 21 }))).toEqual({ ok: false, reason: 'too-long' });
  });
});
