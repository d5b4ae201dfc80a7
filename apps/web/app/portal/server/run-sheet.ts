import { ApiProblem } from '@conoceles/api-client';
import type { ReviewTarget, SaveFindings, Verdict } from '@conoceles/contracts';
import type { PortalApi } from '../api.ts';
import { findingNames } from '../finding-names.ts';
import { parseFindings, parseVerdict } from './parse-findings.ts';

/** What a refused sheet says: what each field lacks, and the refusal of the whole. */
export interface SheetRefusal {
  readonly status: 409 | 422;
  readonly errors: Readonly<Record<string, string>>;
  readonly problem: { readonly title: string; readonly detail: string | undefined } | null;
}

/** `done` names what happened, for the page that comes next; `moves` says that the questionnaire left the reviewer's hands. */
export type SheetOutcome =
  | { readonly done: string; readonly moves: boolean }
  | { readonly refusal: SheetRefusal };

const moving: readonly Verdict['verdict'][] = ['observe', 'validate', 'publish'];

/** What the button of a posted sheet asks for: a verdict, what was found so far, or whose turn it is. */
export async function runSheet(api: PortalApi, target: ReviewTarget, form: FormData): Promise<SheetOutcome> {
  try {
    return await run(api, target, form);
  } catch (error) {
    if (!(error instanceof ApiProblem) || (error.status !== 409 && error.status !== 422)) throw error;
    const { errors, title, detail } = error;
    const fields = Object.fromEntries(errors.map((one) => [fieldOf(one.pointer), one.detail]));
    return { refusal: { status: error.status, errors: fields, problem: { title, detail } } };
  }
}

/** «/sections/historia» is about the marks of «historia». */
function fieldOf(pointer: string): string {
  const [, list, section] = pointer.split('/');
  return list === 'sections' && section !== undefined ? findingNames.found(section) : 'secciones';
}

async function run(api: PortalApi, target: ReviewTarget, form: FormData): Promise<SheetOutcome> {
  switch (form.get('verdict')) {
    case 'save':
      await api.saveFindings(target, parseFindings(form));
      return { done: 'save', moves: false };
    case 'all-correct':
      await api.saveFindings(target, { ...parseFindings(form), allCorrect: true });
      return { done: 'all-correct', moves: false };
    case 'assign': {
      const account = form.get('cuenta');
      const accountId = typeof account === 'string' && account !== '' ? account : null;
      await api.assignReviews({ items: [target], accountId });
      return { done: 'assign', moves: false };
    }
    case 'recheck-links':
      await api.recheckLinks(target.candidacyId);
      return { done: 'recheck-links', moves: false };
    default:
      return judge(api, target, form);
  }
}

/** What was found is kept first, so that a refused verdict loses nothing. */
async function judge(api: PortalApi, target: ReviewTarget, form: FormData): Promise<SheetOutcome> {
  const asked = form.get('verdict');
  if (asked === 'validate' || asked === 'observe') {
    const findings = parseFindings(form);
    if (holdsSomething(findings)) await api.saveFindings(target, findings);
  }
  const parsed = parseVerdict(form);
  if ('errors' in parsed) return { refusal: { status: 422, errors: parsed.errors, problem: null } };
  const { verdict } = parsed;
  await api.giveVerdict(target, verdict);
  return { done: verdict.verdict, moves: moving.includes(verdict.verdict) };
}

const holdsSomething = ({ sections, scores }: SaveFindings): boolean =>
  sections.length > 0 || scores.length > 0;
