import type { Catalogues } from '@conoceles/contracts';
import type { QuestionnaireVersion } from '../questionnaire/load-versions.ts';
import { buildIneFormat, type IneQuestionnaireFormat } from './format/build-format.ts';
import { type DecodedQuestionnaire, decodeAnswers } from './format/decode-answers.ts';
import { foldText } from './format/ine-text.ts';
import type { IneRecord } from './pair-sheets.ts';
import type { IneSheetRow } from './read-workbook.ts';

export interface AnswerFormats {
  readonly curricular: QuestionnaireVersion;
  readonly identity: QuestionnaireVersion;
  readonly catalogues: Catalogues;
}

/** Both questionnaires of one row as the definitions hold them. */
export interface RecordAnswers {
  readonly candidacyId: string;
  readonly curricular: DecodedQuestionnaire;
  readonly identity: DecodedQuestionnaire;
}

/** Turns the cells of a record into answers. */
export function readAnswers(record: IneRecord, formats: AnswerFormats, candidacyId: string): RecordAnswers {
  const formatOf = (version: QuestionnaireVersion) => buildIneFormat(version.definition, formats.catalogues);
  return {
    candidacyId,
    curricular: decodeRow(formatOf(formats.curricular), record.curricular),
    identity: decodeRow(formatOf(formats.identity), record.identity),
  };
}

function decodeRow(format: IneQuestionnaireFormat, row: IneSheetRow): DecodedQuestionnaire {
  return decodeAnswers(
    format,
    format.columns.map(({ header }) => row.cells.get(foldText(header)) ?? null),
  );
}
