import type { ReactNode } from 'react';
import { describeField, FieldError, FieldHint, type FieldProps, OptionalMark } from './field.tsx';

/** Controls that answer one question together (options, a date in parts, lists of texts). */
export function Fieldset({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, hintId, errorId, aria } = describeField(field);
  return (
    <fieldset
      className={`c-field c-fieldset${field.error ? ' c-field--error' : ''}`}
      id={id}
      aria-describedby={aria['aria-describedby']}
      tabIndex={-1}
    >
      <legend className={`c-label${field.large ? ' c-label--large' : ''}`}>
        {field.label}
        {field.optional && <OptionalMark />}
      </legend>
      {field.hint !== undefined && <FieldHint id={hintId}>{field.hint}</FieldHint>}
      {field.error !== undefined && <FieldError id={errorId}>{field.error}</FieldError>}
      {children}
    </fieldset>
  );
}
