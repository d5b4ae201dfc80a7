import type { Catalogues, Question, QuestionnaireDefinition } from '@conoceles/contracts';
import { ineHeadings } from '../../ine/format/columns.ts';

/** A rule broken by one question of a definition; `at` names the part of the question. */
export type DefinitionFault = { questionId: string; at: readonly PropertyKey[]; message: string };

/**
 * What a shape cannot say of a questionnaire: identifiers once only, conditions on an earlier question and on options it has, known
 * columns of INE's format, limits that leave room, options that can be chosen. Pure; returns every fault.
 */
export function checkDefinition(
  definition: QuestionnaireDefinition,
  catalogues: Catalogues,
): DefinitionFault[] {
  const columns = ineHeadings(definition.kind);
  const faults: DefinitionFault[] = [];
  const earlier = new Map<string, Question>();
  for (const question of definition.sections.flatMap((section) => section.questions)) {
    const add = (at: readonly PropertyKey[], message: string) =>
      faults.push({ questionId: question.id, at, message });
    if (earlier.has(question.id))
      add(['id'], `La pregunta «${question.id}» está dos veces: cambia uno de los identificadores.`);
    checkCondition(question, earlier, catalogues, add);
    if (question.ine !== undefined && !columns.includes(question.ine.column)) {
      add(
        ['ine', 'column'],
        `«${question.ine.column}» no es una columna del formato del INE: copia el encabezado exacto.`,
      );
    }
    checkLimits(question, add);
    checkOptions(question, catalogues, add);
    earlier.set(question.id, question);
  }
  return faults;
}

type Add = (at: readonly PropertyKey[], message: string) => void;

function checkCondition(
  question: Question,
  earlier: Map<string, Question>,
  catalogues: Catalogues,
  add: Add,
): void {
  if (question.openWhen === undefined) return;
  const opener = earlier.get(question.openWhen.question);
  if (opener === undefined) {
    add(
      ['openWhen', 'question'],
      `«${question.openWhen.question}» no es una pregunta anterior: nombra una que vaya antes.`,
    );
    return;
  }
  const values = valuesOf(opener, catalogues);
  question.openWhen.anyOf.forEach((value, index) => {
    if (!values.includes(value)) {
      add(
        ['openWhen', 'anyOf', index],
        `«${value}» no es una opción de «${opener.id}»: usa una de las suyas.`,
      );
    }
  });
}

function checkLimits(question: Question, add: Add): void {
  if (!('maxCharacters' in question) || question.minCharacters === undefined) return;
  if (question.minCharacters > question.maxCharacters) {
    add(
      ['minCharacters'],
      `El mínimo (${question.minCharacters}) pasa del máximo (${question.maxCharacters}): corrige uno.`,
    );
  }
}

function checkOptions(question: Question, catalogues: Catalogues, add: Add): void {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return;
  const values = valuesOf(question, catalogues);
  if (values.length < 2)
    add(['options'], 'Una pregunta de opciones necesita al menos dos: agrega opciones o un catálogo.');
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) add(['options'], `La opción «${repeated}» está dos veces: deja una.`);
}

function valuesOf(question: Question, catalogues: Catalogues): string[] {
  if (question.type !== 'single-choice' && question.type !== 'multiple-choice') return [];
  const fromCatalogue = question.catalogue === undefined ? [] : catalogues[question.catalogue];
  return [...fromCatalogue, ...question.options].map((option) => option.value);
}
