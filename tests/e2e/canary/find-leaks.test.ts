import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { leakFinder } from './find-leaks.ts';
import { markOf } from './marks.ts';

const mark = markOf('correo');
const email = `${mark}@correo.example`;
const find = leakFinder([
  { name: 'correo', value: email },
  { name: 'nacimiento', value: '1971-03-17' },
  { name: 'clave', value: 'ZQXWKY71031726H400' },
  { name: 'teléfono', value: '6629174835' },
  { name: 'respuesta', value: 'Kiliwa de Ensenada' },
]);
const inText = (text: string) => find(Buffer.from(text));

describe('the finder of leaks', () => {
  it('is silent about what is not a secret', () => {
    expect(inText(`<p>${markOf('otra cosa')}</p> 1971-03-18 6629174836 Kiliwa`)).toEqual([]);
  });

  it.each([
    ['as it is', email],
    ['in capitals', email.toUpperCase()],
    ['escaped as HTML', [...email].map((one) => `&#${one.charCodeAt(0)};`).join('')],
    [
      'escaped as JSON',
      [...email].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['escaped in an address', [...email].map((one) => `%${one.charCodeAt(0).toString(16)}`).join('')],
    ['split by tags', `<b>${mark.slice(0, 5)}</b><i>${mark.slice(5)}</i>@correo.example`],
    ['in base64', `data:text/plain;base64,${Buffer.from(`x${email}`).toString('base64')}`],
    [
      'in base64 in the middle of a longer run',
      `abc${Buffer.from(`{"para":"${email}"}`).toString('base64')}`,
    ],
    ['in hexadecimal', Buffer.from(email).toString('hex')],
    ['in two bytes per letter', Buffer.from(email, 'utf16le').toString('latin1')],
  ])('finds a word %s', (_, text) => {
    expect(find(Buffer.from(text, 'latin1'))).toEqual(['correo']);
  });

  it('finds the plain digest of a value', () => {
    expect(inText(createHash('sha256').update(email).digest('hex'))).toEqual(['correo (digest)']);
  });

  it.each(['1971-03-17', '17/03/1971', '17 de marzo de 1971', '17 MARZO 1971'])(
    'finds a date as %s',
    (date) => {
      expect(inText(`nació el ${date}.`)).toEqual(['nacimiento']);
    },
  );

  it.each(['6629174835', '662 917 48 35', '(662) 917-4835', '+52 662.917.4835'])(
    'finds a telephone as %s',
    (phone) => {
      expect(inText(`<a href="tel:${phone}">`)).toEqual(['teléfono']);
    },
  );

  it('finds codes and labels', () => {
    expect(inText('zqxwky71031726h400 · KILIWA DE ENSENADA')).toEqual(['clave', 'respuesta']);
  });

  it('opens gzip, and a workbook inside it', () => {
    const sheet = zip(
      'xl/worksheets/sheet1.xml',
      Buffer.from(`<c t="inlineStr"><is><t>${email}</t></is></c>`),
    );
    expect(find(sheet)).toEqual(['correo']);
    expect(find(gzipSync(sheet))).toEqual(['correo']);
    expect(find(zip(`${mark}.xml`, Buffer.from('')))).toEqual(['correo']);
  });

  it('opens a PDF: literal strings, kerned strings and glyphs of an embedded font', () => {
    const [one, two] = [email.slice(0, 6), email.slice(6)];
    expect(find(pdf([`BT [(${one}) -20 (${two})] TJ ET`]))).toEqual(['correo']);
    const letters = [...new Set(email)];
    const code = (value: number) => value.toString(16).padStart(4, '0');
    const pairs = letters.map((one, index) => `<${code(index + 3)}> <${code(one.charCodeAt(0))}>`);
    const map = `begincmap ${pairs.length} beginbfchar\n${pairs.join('\n')}\nendbfchar endcmap`;
    const glyphs = [...email].map((one) => code(letters.indexOf(one) + 3)).join('');
    expect(find(pdf([`BT <${glyphs}> Tj ET`, map]))).toEqual(['correo']);
  });
});

/** A zip of one entry, as a streaming writer makes it. */
function zip(name: string, body: Buffer): Buffer {
  const packed = deflateRawSync(body);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 'latin1');
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

function pdf(contents: readonly string[]): Buffer {
  const objects = contents.map((content, index) => {
    const packed = deflateSync(content);
    const head = Buffer.from(
      `${index + 1} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    );
    return Buffer.concat([head, packed, Buffer.from('\nendstream\nendobj\n')]);
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, Buffer.from('%%EOF')]);
}
