import { sizeInWords } from '@conoceles/contracts';
import { Button, FieldError } from '../../design/components/index.ts';
import { fieldNames, firstOf } from '../form/field-names.ts';
import type { QuestionView } from '../form/section-view.ts';
import { sectionIntents } from '../section-intents.ts';
import { formatDay } from '../words/dates.ts';
import type { FormState } from './question-field.tsx';

/** The photograph that stands, as it will be seen, and the way to its own page; going there saves the rest of the section first. */
export function PhotoQuestion({
  question,
  state,
}: {
  question: Extract<QuestionView, { control: 'photo' }>;
  state: FormState;
}) {
  const takenName = fieldNames.takenOn(question.id);
  const takenOn = firstOf(state.fields, takenName);
  const error = state.errors[question.id] ?? state.errors[takenName];
  return (
    <section className="c-photo-question" id={question.id} aria-labelledby={`titulo-${question.id}`}>
      <input type="hidden" name={question.id} value={firstOf(state.fields, question.id)} />
      <input type="hidden" name={takenName} value={takenOn} />
      <h2 className="text-h3" id={`titulo-${question.id}`}>
        {question.label}
        {!question.required && <span className="c-label__optional"> (opcional)</span>}
      </h2>
      {question.help !== undefined && <p className="c-hint">{question.help}</p>}
      {error !== undefined && <FieldError>{error}</FieldError>}
      {state.photo !== null && (
        <figure className="mt-4">
          <span className="c-avatar c-avatar--large">
            <img src={state.photo} alt="Así se verá tu fotografía" width={320} height={400} />
          </span>
          <figcaption className="c-hint mt-2">
            Así se verá en tu perfil.{takenOn === '' ? '' : ` Se tomó el ${formatDay(takenOn)}.`}
          </figcaption>
        </figure>
      )}
      <p className="mt-4">
        <Button
          look={state.photo === null ? 'primary' : 'secondary'}
          icon="upload"
          name={fieldNames.intent}
          value={sectionIntents.photo}
        >
          {state.photo === null ? 'Subir la fotografía' : 'Cambiar la fotografía o su encuadre'}
        </Button>
      </p>
      <p className="c-hint mt-2">
        JPG o PNG, de {sizeInWords(question.maxBytes)} a lo más, tomada en los {question.maxAgeMonths} meses
        antes de publicarse.
      </p>
    </section>
  );
}
