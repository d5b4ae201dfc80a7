import type { ReactNode } from 'react';
import type { FieldProps } from './field.tsx';
import { Fieldset } from './fieldset.tsx';

/** One option. `inside` (sub-options, the text of «otra») is shown while the option is marked, without scripts. */
export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  inside?: ReactNode;
  /** A divider («o») before it, for options that exclude the others. */
  apart?: boolean;
  /** Data attributes of its control (conditions it satisfies). */
  data?: Readonly<Record<`data-${string}`, string>>;
}

interface GroupProps extends FieldProps {
  choices: readonly Choice[];
  /** Values marked at first. */
  marked?: readonly string[];
  onMark?: (value: string, checked: boolean) => void;
  disabled?: boolean;
}

function ChoiceRow({
  choice,
  name,
  type,
  marked,
  onMark,
}: {
  choice: Choice;
  name: string;
  type: 'radio' | 'checkbox';
  marked: boolean;
  onMark?: ((value: string, checked: boolean) => void) | undefined;
}) {
  const id = `${name}-${choice.value}`;
  return (
    <>
      {choice.apart && <div className="c-choices__or">o</div>}
      <div className="c-choice-block">
        <label className="c-choice" htmlFor={id}>
          <input
            {...choice.data}
            type={type}
            id={id}
            name={name}
            value={choice.value}
            defaultChecked={marked}
            onChange={onMark && ((event) => onMark(choice.value, event.currentTarget.checked))}
            aria-describedby={choice.hint === undefined ? undefined : `${id}-ayuda`}
          />
          <span className="c-choice__text">
            {choice.label}
            {choice.hint !== undefined && (
              <span className="c-choice__hint" id={`${id}-ayuda`}>
                {choice.hint}
              </span>
            )}
          </span>
        </label>
        {choice.inside !== undefined && <div className="c-choices__inside">{choice.inside}</div>}
      </div>
    </>
  );
}

function ChoiceGroup({
  type,
  choices,
  marked = [],
  onMark,
  disabled,
  ...field
}: GroupProps & { type: 'radio' | 'checkbox' }) {
  return (
    <Fieldset {...field}>
      <div className="c-choices">
        {choices.map((choice) => (
          <ChoiceRow
            key={choice.value}
            choice={choice}
            name={field.name}
            type={type}
            marked={marked.includes(choice.value)}
            onMark={onMark}
          />
        ))}
      </div>
    </Fieldset>
  );
}

/** One of several. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup type="radio" {...props} />;
}

/** Any of several; every control carries the group's name, so the form sends one entry per mark. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup type="checkbox" {...props} />;
}

/** A single box («Conozco el aviso de privacidad»). */
export function Checkbox({
  name,
  id = name,
  value = 'on',
  label,
  hint,
  defaultChecked = false,
}: {
  name: string;
  /** Where the same name is sent by several. */
  id?: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
}) {
  return (
    <label className="c-choice" htmlFor={id}>
      <input type="checkbox" id={id} name={name} value={value} defaultChecked={defaultChecked} />
      <span className="c-choice__text">
        {label}
        {hint !== undefined && <span className="c-choice__hint">{hint}</span>}
      </span>
    </label>
  );
}
