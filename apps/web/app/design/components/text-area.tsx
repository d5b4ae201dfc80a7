import { countCharacters } from '@conoceles/contracts/count-characters';
import { type TextareaHTMLAttributes, useState } from 'react';
import { describeField, type FieldProps, FieldShell } from './field.tsx';

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>;

export interface TextAreaProps extends FieldProps, Native {
  /** Limits in characters; white space counts only with `countWhitespace`. */
  minCharacters?: number | undefined;
  maxCharacters?: number | undefined;
  countWhitespace?: boolean;
  /** False on pages without scripts, where nothing would count. */
  counted?: boolean;
}

const figure = new Intl.NumberFormat('es-MX');

function adviceFor(count: number, min: number | undefined, max: number | undefined): string {
  if (count === 0) return '';
  if (max !== undefined && count > max) return `Sobran ${figure.format(count - max)}`;
  if (min !== undefined && count < min) return `Faltan ${figure.format(min - count)} para el mínimo`;
  if (max !== undefined) return `Quedan ${figure.format(max - count)}`;
  return '';
}

function Counter({ id, text, min, max, countWhitespace }: CounterProps) {
  const without = countCharacters(text);
  const withSpaces = countCharacters(text, true);
  const counted = countWhitespace ? withSpaces : without;
  const over = max !== undefined && counted > max;
  const short = min !== undefined && counted > 0 && counted < min;
  const limits = [
    min === undefined ? '' : `mínimo ${figure.format(min)}`,
    max === undefined ? '' : `máximo ${figure.format(max)}`,
  ].filter((part) => part !== '');
  const rule = limits.length === 0 ? '' : ` (${limits.join(', ')})`;
  return (
    <div className={`c-counter${over ? ' c-counter--over' : ''}${short ? ' c-counter--short' : ''}`} id={id}>
      <span>
        <strong>{figure.format(counted)}</strong> {countWhitespace ? 'con espacios' : 'sin espacios'}
        {rule}
        {' · '}
        {figure.format(countWhitespace ? without : withSpaces)}{' '}
        {countWhitespace ? 'sin espacios' : 'con espacios'}
      </span>
      <span>{adviceFor(counted, min, max)}</span>
    </div>
  );
}

interface CounterProps {
  id: string;
  text: string;
  min: number | undefined;
  max: number | undefined;
  countWhitespace: boolean;
}

/** A long text with both counters (the one that binds first). Without scripts they keep the figures of the saved text. */
export function TextArea({
  name,
  id,
  label,
  hint,
  error,
  optional,
  large,
  minCharacters,
  maxCharacters,
  countWhitespace = false,
  counted = true,
  defaultValue = '',
  onInput,
  ...native
}: TextAreaProps) {
  const [text, setText] = useState(String(defaultValue));
  const field: FieldProps = {
    name,
    label,
    ...(id === undefined ? {} : { id }),
    ...(hint === undefined ? {} : { hint }),
    error,
    optional: optional ?? false,
    large: large ?? false,
  };
  const counterId = `${id ?? name}-cuenta`;
  const described = describeField(field, counted ? [counterId] : []);
  return (
    <FieldShell
      field={field}
      after={
        counted && (
          <Counter
            id={counterId}
            text={text}
            min={minCharacters}
            max={maxCharacters}
            countWhitespace={countWhitespace}
          />
        )
      }
    >
      <textarea
        rows={8}
        {...native}
        {...described.aria}
        className="c-input"
        id={described.id}
        name={name}
        defaultValue={defaultValue}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onInput?.(event);
        }}
      />
    </FieldShell>
  );
}
