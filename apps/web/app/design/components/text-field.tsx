import type { InputHTMLAttributes } from 'react';
import { describeField, type FieldProps, FieldShell } from './field.tsx';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type' | 'width'>;

export interface TextFieldProps extends FieldProps, Native {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'date' | 'number' | 'search' | 'datetime-local';
  /** Says how long an answer is expected to be. */
  width?: 'short' | 'medium' | 'full';
}

/** One line of text. */
export function TextField({
  name,
  id,
  label,
  hint,
  error,
  optional,
  large,
  type = 'text',
  width = 'full',
  ...native
}: TextFieldProps) {
  const field: FieldProps = {
    name,
    label,
    ...(id === undefined ? {} : { id }),
    ...(hint === undefined ? {} : { hint }),
    error,
    optional: optional ?? false,
    large: large ?? false,
  };
  const described = describeField(field);
  return (
    <FieldShell field={field}>
      <input
        {...native}
        {...described.aria}
        className={`c-input${width === 'full' ? '' : ` c-input--${width}`}`}
        id={described.id}
        name={name}
        type={type}
      />
    </FieldShell>
  );
}
