import type { InputHTMLAttributes } from 'react';
import { describeField, type FieldProps, FieldShell } from './field.tsx';

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'>;

/** One file; the form that holds it needs `encType="multipart/form-data"`. Say kinds and limit in the hint. */
export function FileField({ name, id, label, hint, error, optional, large, ...native }: FieldProps & Native) {
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
      <input {...native} {...described.aria} className="c-input" id={described.id} name={name} type="file" />
    </FieldShell>
  );
}
