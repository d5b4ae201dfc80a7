import { SaveFindings, type SectionFinding, Verdict } from '@conoceles/contracts';
import { findingNames } from '../finding-names.ts';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/gu, '\n') : '';
};

const namesAfter = (form: FormData, prefix: string): string[] =>
  [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

function allFindings(form: FormData): SectionFinding[] {
  return namesAfter(form, findingNames.found('')).flatMap((section): SectionFinding[] => {
    const found = form.get(findingNames.found(section));
    if (found !== 'correct' && found !== 'observed') return [];
    if (found === 'correct') return [{ section, found, motive: '', text: '' }];
    const observed = {
      motive: text(form, findingNames.motive(section)),
      text: text(form, findingNames.text(section)).slice(0, 2_000),
    };
    return [{ section, found, ...observed }];
  });
}

function changedScores(form: FormData): SaveFindings['scores'] {
  return namesAfter(form, 'puntos.').flatMap((name) => {
    const [rubric = '', variable = ''] = name.split('.');
    const [now, before] = [text(form, `puntos.${name}`), text(form, `tenia.${name}`)];
    if (now === before) return [];
    return [{ rubric, variable, points: now === '' ? null : Number(now) }];
  });
}

/** What a posted sheet found that was not so when it was read. */
export function parseFindings(form: FormData): SaveFindings {
  const sections = allFindings(form).filter(
    ({ section, found }) => found === 'observed' || text(form, findingNames.before(section)) !== found,
  );
  return SaveFindings.parse({
    contentHash: text(form, 'contentHash'),
    sections,
    scores: changedScores(form),
  });
}

export type ParsedVerdict =
  | { readonly verdict: Verdict }
  | { readonly errors: Readonly<Record<string, string>> };

/** The verdict a posted sheet gives, or what each field lacks. */
export function parseVerdict(form: FormData): ParsedVerdict {
  const observed = allFindings(form).filter(({ found }) => found === 'observed');
  const parsed = Verdict.safeParse({
    verdict: form.get('verdict'),
    contentHash: form.get('contentHash'),
    observations: observed.map(({ section, motive, text: what }) => ({ section, motive, text: what })),
  });
  if (parsed.success) return { verdict: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const section = typeof path[1] === 'number' ? observed[path[1]]?.section : undefined;
    if (section === undefined) errors.secciones ??= message;
    else if (path[2] === 'motive') errors[findingNames.motive(section)] ??= 'Elige el motivo.';
    else errors[findingNames.text(section)] ??= message;
  }
  return { errors };
}
