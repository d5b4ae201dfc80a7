import { type InputHTMLAttributes, useState } from 'react';
import { Button } from './button.tsx';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

interface RepeatedFieldProps extends FieldProps {
  /** What one of them is called («Teléfono»): each control is named «Teléfono 1», «Teléfono 2»… */
  itemLabel: string;
  values: readonly string[];
  /** Controls shown at first; never more than `maxItems`. */
  rows: number;
  maxItems: number;
  input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'placeholder'
  >;
  /** Name and value of the submit button that asks the server for one more, where there are no scripts. */
  addIntent: { readonly name: string; readonly value: string };
}

/** Several short texts that answer one question; blank ones do not count. */
export function RepeatedField({
  itemLabel,
  values,
  rows,
  maxItems,
  input,
  addIntent,
  ...field
}: RepeatedFieldProps) {
  const [count, setCount] = useState(Math.min(maxItems, Math.max(rows, values.length, 1)));
  return (
    <Fieldset {...field}>
      {Array.from({ length: count }, (_, place) => (
        <input
          {...input}
          // biome-ignore lint/suspicious/noArrayIndexKey: the controls have no identity but their place
          key={place}
          className="c-input"
          name={field.name}
          id={`${field.name}-${place + 1}`}
          aria-label={`${itemLabel} ${place + 1}`}
          aria-invalid={field.error === undefined ? undefined : true}
          defaultValue={values[place] ?? ''}
        />
      ))}
      {count < maxItems && (
        <Button
          look="quiet"
          small
          icon="plus"
          className="mt-2 -ml-2"
          {...addIntent}
          onClick={(event) => {
            event.preventDefault();
            setCount(count + 1);
          }}
        >
          Agregar otro
        </Button>
      )}
    </Fieldset>
  );
}
