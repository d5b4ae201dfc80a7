import { useEffect, useState } from 'react';
import { FileField, TextField } from '../../design/components/index.ts';
import { fieldNames, firstOf } from '../form/field-names.ts';
import type { QuestionView } from '../form/section-view.ts';
import type { FormState } from './question-field.tsx';

function kilobytes(bytes: number): string {
  return `${Math.floor(bytes / 1000)} KB`;
}

/** The photograph that stands (as it will be seen), a new one, and the day it was taken. */
export function PhotoQuestion({
  question,
  state,
}: {
  question: Extract<QuestionView, { control: 'photo' }>;
  state: FormState;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => () => (chosen === null ? undefined : URL.revokeObjectURL(chosen)), [chosen]);
  const takenName = fieldNames.takenOn(question.id);
  const fileName = fieldNames.file(question.id);
  const shown = chosen ?? state.photo;
  return (
    <div className="c-photo-question" id={question.id}>
      <input type="hidden" name={question.id} value={firstOf(state.fields, question.id)} />
      {shown !== null && (
        <figure className="mb-5">
          <span className="c-avatar c-avatar--large">
            <img src={shown} alt="Así se verá tu fotografía" width={320} height={400} />
          </span>
          <figcaption className="c-hint mt-2">
            {chosen === null ? 'Así se verá en tu perfil.' : 'Vista previa: se sube al guardar.'}
          </figcaption>
        </figure>
      )}
      <FileField
        name={fileName}
        label={state.photo === null ? question.label : 'Cambiar la fotografía'}
        optional={!question.required}
        hint={`${question.help ?? ''} Pesa a lo más ${kilobytes(question.maxBytes)}.`.trim()}
        error={state.errors[question.id]}
        accept="image/jpeg,image/png"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          setChosen(file === undefined ? null : URL.createObjectURL(file));
        }}
      />
      <TextField
        type="date"
        width="short"
        name={takenName}
        label="¿Qué día se tomó?"
        hint={`No más de ${question.maxAgeMonths} meses antes de publicarse.`}
        error={state.errors[takenName]}
        defaultValue={firstOf(state.fields, takenName)}
      />
    </div>
  );
}
