import type { Catalogues, ChoiceAnswer, Option, Question } from '@conoceles/contracts';
import type { CheckMode, Finding } from './check-answers.ts';
import { isExclusive, resolveOptions } from './resolve-options.ts';

function checkSubOptions(choice: ChoiceAnswer, option: Option): Finding[] {
  const marked = choice.sub ?? [];
  const known = new Set((option.sub ?? []).map(({ value }) => value));
  if (marked.some((value) => !known.has(value))) {
    return [{ code: 'unknown-option', message: `Vuelve a elegir dentro de «${option.label}».` }];
  }
  if (option.subSingle && marked.length > 1) {
    return [{ code: 'too-many', message: `Elige una sola respuesta dentro de «${option.label}».` }];
  }
  return [];
}

function checkChoice(choice: ChoiceAnswer, option: Option | undefined, mode: CheckMode): Finding[] {
  if (option === undefined) {
    return [{ code: 'unknown-option', message: 'Elige una opción de la lista.' }];
  }
  const findings = checkSubOptions(choice, option);
  if (mode === 'submit' && option.kind === 'other' && choice.other === undefined) {
    findings.push({
      code: 'other-text-missing',
      message: `Escribe a qué te refieres con «${option.label}».`,
    });
  }
  return findings;
}

/** Options marked: they exist, those that stand alone do, and «otra» says which (at submit). */
export function checkChoices(
  question: Question,
  catalogues: Catalogues,
  choices: readonly ChoiceAnswer[],
  mode: CheckMode,
): Finding[] {
  const options = new Map(resolveOptions(question, catalogues).map((option) => [option.value, option]));
  const findings = choices.flatMap((choice) => checkChoice(choice, options.get(choice.value), mode));
  const alone = choices
    .map(({ value }) => options.get(value))
    .find((option) => option && isExclusive(option));
  if (alone !== undefined && choices.length > 1) {
    findings.push({
      code: 'exclusive-option',
      message: `Deja sólo «${alone.label}», o quítala y conserva las demás.`,
    });
  }
  return findings;
}
