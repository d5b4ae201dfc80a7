import type { Answers, Catalogues, QuestionnaireKind, Verdict } from '@conoceles/contracts';
import {
  type AccountActor,
  acceptPhoto,
  authorisePublication,
  giveVerdict,
  readCaptureForm,
  readCaptureHome,
  readPhotoDesk,
  readReviewSheet,
  registerConsents,
  type ServiceDeps,
  saveSection,
  submitCapture,
  uploadPhoto,
} from '@conoceles/services';
import type { Ledger } from './ledger.ts';
import { markOf } from './marks.ts';
import { plantAnswers, valuesOf } from './plant-answers.ts';
import { type Colour, flatPortrait } from './portrait.ts';
import { signedForm } from './signed-form.ts';

const kinds: readonly QuestionnaireKind[] = ['curricular', 'identity'];

export type Canary = {
  readonly key: string;
  readonly id: string;
  readonly slug: string;
  readonly person: AccountActor;
  /** Photographs it uploaded, the last one last. */
  readonly photos: readonly { id: string; colour: Colour }[];
};

export type Life = {
  readonly until: 'draft' | 'observed' | 'published';
  readonly colours: readonly Colour[];
  readonly choice: number;
  readonly consents: readonly ('treatment' | 'publish-identity' | 'publish-curricular')[];
  readonly authorise?: boolean;
};

type Stage = { deps: ServiceDeps; ledger: Ledger; reviewer: AccountActor };

/** Leads a candidacy through its life by the same verbs as people, and writes down every value it leaves on the way. */
export async function liveLife(
  stage: Stage,
  { key, id, person }: Pick<Canary, 'key' | 'id' | 'person'>,
  life: Life,
): Promise<Canary> {
  const { deps, ledger } = stage;
  const photos: { id: string; colour: Colour }[] = [];
  const capture = async (round: string, colour: Colour, isLast: boolean) => {
    photos.push(await addPhoto(stage, { key, id, person }, colour));
    for (const kind of kinds) {
      const mark = markOf(`${key} ${kind} ${round}`);
      const photoId = kind === 'curricular' ? photos.at(-1)?.id : undefined;
      const { values } = await save(deps, person, { id, kind, mark, photoId, choice: life.choice });
      ledger.add(key, isLast && life.until === 'published' ? kind : 'never', prefixed(round, values));
      if (life.until === 'draft') continue;
      await send(deps, person, id, kind);
    }
  };
  const [first, ...others] = life.colours;
  if (first === undefined) throw new Error('A life needs a colour.');
  await capture('primera', first, others.length === 0);
  if (others.length > 0 || life.until === 'observed') await observe(stage, { key, id });
  for (const [index, colour] of others.entries()) await capture('otra', colour, index === others.length - 1);
  if (life.until === 'published') await publish(stage, id, life.authorise === true ? person : null);
  await signForm(stage, { key, id, person }, life.consents);
  if (life.until === 'draft') photos.push(await uploadAside(stage, { key, id, person }, [128, 128, 128]));
  const { publicSlug } = await readCaptureHome(deps, person, id);
  return { key, id, slug: publicSlug ?? '', person, photos };
}

const prefixed = (round: string, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${round} ${name}`, value]));

/** The authorisations come on a signed form, whose every word is private. */
async function signForm(
  { deps, ledger }: Stage,
  { key, id, person }: Pick<Canary, 'key' | 'id' | 'person'>,
  kinds: Life['consents'],
) {
  const words = markOf(`${key} hoja firmada`);
  ledger.add(key, 'never', { 'hoja firmada': words });
  const bytes = signedForm(words);
  await registerConsents(deps, person, { candidacyId: id, kinds: [...kinds], means: 'upload', bytes });
}

/** A photograph that was uploaded and never accepted. */
async function uploadAside(
  { deps, ledger }: Stage,
  who: Pick<Canary, 'key' | 'id' | 'person'>,
  colour: Colour,
) {
  const words = markOf(`${who.key} metadatos aparte`);
  ledger.add(who.key, 'never', { 'metadatos de la fotografía aparte': words });
  const bytes = await flatPortrait(colour, words);
  const { photoId } = await uploadPhoto(deps, who.person, { candidacyId: who.id, bytes });
  return { id: photoId, colour };
}

async function addPhoto(stage: Stage, who: Pick<Canary, 'key' | 'id' | 'person'>, colour: Colour) {
  const { deps, ledger } = stage;
  const words = markOf(`${who.key} metadatos`);
  ledger.add(who.key, 'never', { 'metadatos de la fotografía': words });
  const bytes = await flatPortrait(colour, words);
  const { photoId } = await uploadPhoto(deps, who.person, { candidacyId: who.id, bytes });
  const { current } = await readPhotoDesk(deps, who.person, who.id);
  await acceptPhoto(deps, who.person, {
    candidacyId: who.id,
    photoId,
    replaces: current?.photoId ?? null,
    takenOn: '2024-05-01',
  });
  return { id: photoId, colour };
}

type Saved = {
  id: string;
  kind: QuestionnaireKind;
  mark: string;
  photoId: string | undefined;
  choice: number;
};

async function save(deps: ServiceDeps, person: AccountActor, { id, kind, mark, photoId, choice }: Saved) {
  const target = { candidacyId: id, kind };
  const form = await readCaptureForm(deps, person, target);
  const asked = { definition: form.definition, catalogues: form.catalogues as Catalogues };
  const answers: Answers = plantAnswers(asked, {
    mark,
    choice,
    ...(photoId === undefined ? {} : { photoId }),
  });
  let { revision } = form;
  for (const { id: section } of form.definition.sections) {
    revision = (await saveSection(deps, person, { ...target, section, answers, revision })).revision;
  }
  return { values: valuesOf(answers, asked) };
}

async function send(deps: ServiceDeps, person: AccountActor, candidacyId: string, kind: QuestionnaireKind) {
  const { revision } = await readCaptureForm(deps, person, { candidacyId, kind });
  await submitCapture(deps, person, { candidacyId, kind, revision });
}

async function observe({ deps, ledger, reviewer }: Stage, { key, id }: Pick<Canary, 'key' | 'id'>) {
  for (const kind of kinds) {
    const text = `Observación ${markOf(`${key} ${kind} observación`)}`;
    ledger.add(key, 'never', { [`observación ${kind}`]: text });
    const { sections, motives } = await readReviewSheet(deps, reviewer, { candidacyId: id, kind });
    const observation = { section: sections.at(-1)?.id ?? '', motive: motives[0]?.slug ?? '', text };
    await decide({ deps, reviewer }, id, kind, ['take-in-review', { observations: [observation] }]);
  }
}

async function publish({ deps, reviewer }: Stage, id: string, authoriser: AccountActor | null) {
  for (const kind of kinds) {
    if (authoriser !== null) {
      const { contentHash } = await readReviewSheet(deps, reviewer, { candidacyId: id, kind });
      await authorisePublication(deps, authoriser, { candidacyId: id, kind, contentHash: contentHash ?? '' });
    }
    await decide({ deps, reviewer }, id, kind, ['take-in-review', 'validate', 'publish']);
  }
}

type Step =
  | 'take-in-review'
  | 'validate'
  | 'publish'
  | Pick<Extract<Verdict, { verdict: 'observe' }>, 'observations'>;

async function decide(
  { deps, reviewer }: Pick<Stage, 'deps' | 'reviewer'>,
  candidacyId: string,
  kind: QuestionnaireKind,
  steps: readonly Step[],
) {
  for (const step of steps) {
    const target = { candidacyId, kind };
    const { contentHash } = await readReviewSheet(deps, reviewer, target);
    const read = { contentHash: contentHash ?? '' };
    const verdict: Verdict =
      step === 'validate'
        ? { verdict: step, ...read, allCorrect: true }
        : typeof step === 'string'
          ? { verdict: step, ...read }
          : { verdict: 'observe', ...read, ...step };
    await giveVerdict(deps, reviewer, target, verdict);
  }
}
