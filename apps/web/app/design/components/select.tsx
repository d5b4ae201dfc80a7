import type { SelectHTMLAttributes } from 'react';
import { describeField, type FieldProps, FieldShell } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption {
  value: string;
  label: string;
  /** Language of the label, where it is not the page's. */
  lang?: string | undefined;
  /** Data attributes of the option (conditions it satisfies). */
  data?: Readonly<Record<`data-${string}`, string>>;
}
export interface SelectGroup {
  label: string;
  options: readonly SelectOption[];
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>;

export interface SelectProps extends FieldProps, Native {
  /** Text of the empty choice («Todos los cargos»); none when absent. */
  empty?: string;
  options: readonly (SelectOption | SelectGroup)[];
}

const isGroup = (entry: SelectOption | SelectGroup): entry is SelectGroup => 'options' in entry;

function Entry({ entry }: { entry: SelectOption }) {
  return (
    <option {...entry.data} value={entry.value} lang={entry.lang}>
      {entry.label}
    </option>
  );
}

/** A native list of choices, with groups where they help. */
export function Select({
  name,
  id,
  label,
  hint,
  error,
  optional,
  large,
  empty,
  options,
  ...native
}: SelectProps) {
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
      <span className="c-select">
        <select {...native} {...described.aria} className="c-input" id={described.id} name={name}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((entry) =>
            isGroup(entry) ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map((option) => (
                  <Entry key={option.value} entry={option} />
                ))}
              </optgroup>
            ) : (
              <Entry key={entry.value} entry={entry} />
            ),
          )}
        </select>
        <Icon name="down" />
      </span>
    </FieldShell>
  );
}
