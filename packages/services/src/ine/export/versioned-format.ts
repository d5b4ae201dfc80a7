import type { Catalogues, QuestionnaireDefinition } from '@conoceles/contracts';
import { buildIneFormat, type FilledColumn, type IneQuestionnaireFormat } from '../format/build-format.ts';
import { type AnsweredQuestionnaire, encodeAnswers } from '../format/encode-answers.ts';

export interface DefinitionVersion {
  readonly id: string;
  readonly definition: QuestionnaireDefinition;
}

/** Columns of a questionnaire in all the versions that people answered: INE's first, then every own question that some version had. */
export interface VersionedFormat {
  readonly headers: readonly string[];
  /** Cells of one candidacy. `versionId` names the definition it answered under; null when it has no questionnaire. */
  encode(versionId: string | null, answered: AnsweredQuestionnaire | null): string[];
}

/** @param versions newest first; at least one. */
export function buildVersionedFormat(
  versions: readonly DefinitionVersion[],
  catalogues: Catalogues,
): VersionedFormat {
  const formats = new Map(versions.map(({ id, definition }) => [id, buildIneFormat(definition, catalogues)]));
  const [newest] = formats.values();
  if (newest === undefined) throw new RangeError('A format needs at least one version.');
  const columns: FilledColumn[] = [];
  for (const format of formats.values()) {
    for (const column of format.columns) {
      if (!columns.some(({ header }) => header === column.header)) columns.push(column);
    }
  }
  return {
    headers: columns.map(({ header }) => header),
    encode: (versionId, answered) => encodeIn(formats.get(versionId ?? '') ?? newest, columns, answered),
  };
}

function encodeIn(
  format: IneQuestionnaireFormat,
  columns: readonly FilledColumn[],
  answered: AnsweredQuestionnaire | null,
): string[] {
  const cells = encodeAnswers(format, answered);
  const byHeader = new Map(format.columns.map(({ header }, index) => [header, cells[index]]));
  return columns.map((column) => {
    const blank = answered?.captured === true ? column.blankWhenCaptured : column.blankWhenNot;
    return byHeader.get(column.header) ?? blank;
  });
}
