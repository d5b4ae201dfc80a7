import type { Answers } from '@conoceles/contracts';
import { identityHash, schema, sealField, systemActor, withTenant } from '@conoceles/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountActor } from '../actor.ts';
import { readCaptureForm } from '../capture/read-form.ts';
import { saveSection } from '../capture/save-section.ts';
import { submitCapture } from '../capture/submit.ts';
import { checkLinks } from '../links/check-links.ts';
import { listReviewQueue } from '../review/list-queue.ts';
import { readReviewSheet } from '../review/read-sheet.ts';
import { recheckLinks } from '../review/recheck-links.ts';
import {
  type CaptureFixture,
  capture,
  createCaptureFixture,
  type TestCandidacy,
} from '../testing/capture-fixture.ts';

let fixture: CaptureFixture;
let reviewer: AccountActor;

beforeAll(async () => {
  fixture = await createCaptureFixture('sonora');
  reviewer = await fixture.account('sonora', { accountKind: 'reviewer', reviews: ['curricular'] });
});
afterAll(() => fixture.deps.drop());

const scope = () =>
  ({ tenantId: fixture.tenantIdOf('sonora'), actor: systemActor('test'), scope: 'identity' }) as const;
const targetOf = ({ id }: TestCandidacy) => ({ candidacyId: id, kind: 'curricular' as const });
const work = (text: string): Answers => ({ 'historia-profesional': { kind: 'text', text } });
let serial = 0;

/** Captures everything with texts of its own, then some answers as a test wants them, and sends it. */
async function send(candidacy: TestCandidacy, section: string, own: Answers): Promise<void> {
  serial += 1;
  const target = targetOf(candidacy);
  await capture(fixture.deps, candidacy.person, target, { mark: `propio${serial}` });
  const form = await readCaptureForm(fixture.deps, candidacy.person, target);
  const questions = form.definition.sections.find(({ id }) => id === section)?.questions ?? [];
  const kept = questions.flatMap(({ id }) => {
    const answer = own[id] ?? form.answers[id];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const { revision } = await saveSection(fixture.deps, candidacy.person, {
    ...target,
    section,
    answers: Object.fromEntries(kept),
    revision: form.revision,
  });
  await submitCapture(fixture.deps, candidacy.person, { ...target, revision });
}

async function alertsOf(candidacy: TestCandidacy) {
  const { items } = await listReviewQueue(fixture.deps, reviewer, { page: 1 });
  const sheet = await readReviewSheet(fixture.deps, reviewer, targetOf(candidacy));
  const item = items.find(({ candidacyId }) => candidacyId === candidacy.id);
  expect(sheet.alerts).toEqual(item?.alerts);
  return {
    codes: sheet.alerts,
    told: sheet.sections.flatMap(({ answers }) => answers).flatMap((one) => one.alerts),
  };
}

describe('the same text', () => {
  const text =
    'Durante doce años di clases en la secundaria de mi colonia y coordiné el comité de padres de familia. Después dirigí la biblioteca pública, donde abrimos talleres de lectura.';

  it('is told of both, with name and link, whatever its case, accents, signs and spaces', async () => {
    const [one, other] = [
      await fixture.addCandidacy({ tenant: 'sonora' }),
      await fixture.addCandidacy({ tenant: 'sonora' }),
    ];
    await send(one, 'historia', work(text));
    expect((await alertsOf(one)).codes).toEqual([]);
    await send(other, 'historia', work(text.toUpperCase().replaceAll('Ó', 'O').replaceAll(', ', ' —  ')));
    const { codes, told } = await alertsOf(one);
    expect(codes).toEqual(['same-text']);
    expect(told[0]?.others.map(({ candidacyId }) => candidacyId)).toEqual([other.id]);
    expect((await alertsOf(other)).told[0]?.others.map(({ candidacyId }) => candidacyId)).toEqual([one.id]);
    const { items } = await listReviewQueue(fixture.deps, reviewer, { alerts: 'yes', page: 1 });
    expect(new Set(items.map(({ candidacyId }) => candidacyId))).toEqual(new Set([one.id, other.id]));
    // Sent again with words of its own, it is nobody's copy any more.
    const { adminSql } = fixture.deps.test;
    await adminSql`update curricular.responses set state = 'observed' where candidacy_id = ${other.id}`;
    await send(other, 'historia', work(`${text} Nada de esto lo dice otra persona.`));
    expect((await alertsOf(one)).codes).toEqual([]);
  });

  it('of one person who stands for two offices is its own', async () => {
    const [one, other] = [
      await fixture.addCandidacy({ tenant: 'sonora' }),
      await fixture.addCandidacy({ tenant: 'sonora' }),
    ];
    await withTenant(fixture.deps.db, scope(), async (tx) => {
      const curpHash = await identityHash(tx, 'curp', 'XXXX000000XXXXXX00');
      const own = { tenantId: tx.tenantId, curpHash, updatedAt: new Date() };
      await tx
        .insert(schema.candidacyPrivate)
        .values([one, other].map(({ id }) => ({ ...own, candidacyId: id })));
    });
    const same = `${text} Esto lo repite la misma persona.`;
    await send(one, 'historia', work(same));
    await send(other, 'historia', work(same));
    expect([(await alertsOf(one)).codes, (await alertsOf(other)).codes]).toEqual([[], []]);
  });

  it('is not told of short texts, which are alike by chance', async () => {
    const [one, other] = [
      await fixture.addCandidacy({ tenant: 'sonora' }),
      await fixture.addCandidacy({ tenant: 'sonora' }),
    ];
    for (const candidacy of [one, other]) await send(candidacy, 'historia', work('Estudié Derecho.'));
    expect((await alertsOf(one)).codes).toEqual([]);
  });
});

it('a contact that is the private one of the registry, or the account’s, is told and never shown', async () => {
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  await withTenant(fixture.deps.db, scope(), async (tx) => {
    const candidacyId = candidacy.id;
    await tx.insert(schema.candidacyPrivate).values({
      ...{ tenantId: tx.tenantId, candidacyId, updatedAt: new Date() },
      contactEmailHash: await identityHash(tx, 'contact-email', 'persona@privado.mx'),
      phoneCipher: await sealField(tx, { candidacyId, purpose: 'phone', value: '662 123 4567' }),
    });
  });
  await send(candidacy, 'contacto', {
    correos: { kind: 'list', items: ['publico@ejemplo.mx', 'Persona@Privado.mx'] },
    telefonos: { kind: 'list', items: ['+52 (662) 123-4567'] },
  });
  expect((await alertsOf(candidacy)).codes).toEqual(['private-email', 'private-phone']);
});

it('links are asked by the queue, and those that do not answer are told and can be asked again', async () => {
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  await send(candidacy, 'contacto', {
    facebook: { kind: 'list', items: ['https://facebook.com/alguien'] },
    instagram: { kind: 'list', items: ['https://instagram.com/alguien'] },
    'pagina-web': { kind: 'list', items: ['https://ejemplo.mx:8080/pagina'] },
  });
  const target = { tenantId: candidacy.tenantId, candidacyId: candidacy.id };
  const answers = new Map([
    ['https://facebook.com/alguien', { state: 'answers', httpStatus: 200 }],
    ['https://ejemplo.mx:8080/pagina', { state: 'refused', httpStatus: null }],
  ] as const);
  const silent = { state: 'silent', httpStatus: 404 } as const;
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    return answers.get(url as 'https://facebook.com/alguien') ?? silent;
  };
  await checkLinks(fixture.deps, target, ask);
  expect((await alertsOf(candidacy)).codes).toEqual(['link-refused', 'link-silent']);
  expect((await alertsOf(candidacy)).told.map(({ words }) => words)).toContain(
    'No responde (respuesta 404): https://instagram.com/alguien',
  );
  const first = asked.length;
  await checkLinks(fixture.deps, target, ask);
  expect(asked.length).toBe(first);
  expect((await recheckLinks(fixture.deps, reviewer, candidacy.id)).asked).toBeGreaterThan(0);
  await checkLinks(fixture.deps, target, async () => ({ state: 'answers', httpStatus: 200 }));
  expect((await alertsOf(candidacy)).codes).toEqual([]);
  expect(asked.slice(0, first)).toContain('https://facebook.com/alguien');
});

// Versions only grow: it comes last.
it('a text outside the limits that the state set later is told, with what is asked today', async () => {
  const candidacy = await fixture.addCandidacy({ tenant: 'sonora' });
  await send(candidacy, 'historia', work('Trabajé siempre en el campo, con mi familia.'));
  const { adminSql } = fixture.deps.test;
  await adminSql`
    insert into app.questionnaire_versions (tenant_id, process_id, kind, version, definition, content_hash, created_at)
    select tenant_id, process_id, kind, version + 1, replace(definition::text, '"maxCharacters": 15000', '"maxCharacters": 15000, "minCharacters": 280')::jsonb, 'otra', created_at
    from app.questionnaire_versions where kind = 'curricular' and tenant_id = ${fixture.tenantIdOf('sonora')}`;
  const { codes, told } = await alertsOf(candidacy);
  expect(codes).toContain('text-length');
  expect(told.find(({ code }) => code === 'text-length')?.words).toMatch(
    /^Tiene 37 caracteres\. Hoy se pide: de 280 a 15,000/u,
  );
});
