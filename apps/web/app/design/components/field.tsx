import type { ReactNode } from 'react';
import { useWords } from '../../language/words-context.tsx';
import { Icon } from './icon.tsx';

/** What every field takes. `name` is also the id, so that an error summary can link to `#name`. */
export interface FieldProps {
  name: string;
  /** Id of the control when the name cannot be one (repeated names). */
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  /** How to mend it, in a sentence; the field shows it and points to it. */
  error?: string | undefined;
  /** Adds «(opcional)»: most fields of a form are required, so the exception is marked. */
  optional?: boolean;
  /** The label is the heading of a one-question page. */
  large?: boolean;
}

/** Ids of the parts of a field and the `aria-describedby` that joins them. */
export function describeField({ name, id = name, hint, error }: FieldProps, more: readonly string[] = []) {
  const hintId = hint === undefined ? undefined : `${id}-ayuda`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const described = [hintId, errorId, ...more].filter((part) => part !== undefined);
  return {
    id,
    hintId,
    errorId,
    aria: {
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      'aria-invalid': error === undefined ? undefined : (true as const),
    },
  };
}

export function FieldHint({ id, children }: { id?: string | undefined; children: ReactNode }) {
  return (
    <div className="c-hint" id={id}>
      {children}
    </div>
  );
}

/** The mend of one field, with an icon so that colour is never alone. */
export function FieldError({ id, children }: { id?: string | undefined; children: ReactNode }) {
  const { t } = useWords();
  return (
    <p className="c-error" id={id}>
      <Icon name="alert" label={t('field.error')} />
      <span>{children}</span>
    </p>
  );
}

export function OptionalMark() {
  const { t } = useWords();
  return <span className="c-label__optional"> {t('field.optional')}</span>;
}

/** Label, hint, error and the control itself, for single controls. */
export function FieldShell({
  field,
  children,
  after,
}: {
  field: FieldProps;
  children: ReactNode;
  after?: ReactNode;
}) {
  const { id, hintId, errorId } = describeField(field);
  return (
    <div className={`c-field${field.error ? ' c-field--error' : ''}`}>
      <label className={`c-label${field.large ? ' c-label--large' : ''}`} htmlFor={id}>
        {field.label}
        {field.optional && <OptionalMark />}
      </label>
      {field.hint !== undefined && <FieldHint id={hintId}>{field.hint}</FieldHint>}
      {field.error !== undefined && <FieldError id={errorId}>{field.error}</FieldError>}
      {children}
      {after}
    </div>
  );
}
