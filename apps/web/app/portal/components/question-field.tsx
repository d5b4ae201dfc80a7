import type { ReactNode } from 'react';
import {
  CheckboxGroup,
  type Choice,
  Disclosure,
  Lines,
  RadioGroup,
  RepeatedField,
  Select,
  TextArea,
  TextField,
} from '../../design/components/index.ts';
import { type Fields, fieldNames, firstOf } from '../form/field-names.ts';
import type { OptionView, QuestionView, TextLimits } from '../form/section-view.ts';
import { addIntentPrefix } from '../section-intents.ts';
import { PhotoQuestion } from './photo-question.tsx';

/** What the form of a section holds: stored or typed values, what is wrong with them, and the photograph as it will be seen. */
export interface FormState {
  readonly fields: Fields;
  /** By question: how to mend it. */
  readonly errors: Readonly<Record<string, string>>;
  readonly photo: string | null;
  /** The list a person without scripts asked one more control for. */
  readonly moreOf?: string | undefined;
}

interface FieldOf<C extends QuestionView['control']> {
  question: Extract<QuestionView, { control: C }>;
  state: FormState;
}

const contactWords = {
  url: {
    item: 'Dirección',
    hint: 'Copia la dirección completa, por ejemplo https://ejemplo.mx/tu-pagina.',
    input: { type: 'text', inputMode: 'url', autoCapitalize: 'none', autoComplete: 'off' },
  },
  email: {
    item: 'Correo',
    hint: 'Será público: escribe solo correos de campaña.',
    input: { type: 'text', inputMode: 'email', autoCapitalize: 'none', autoComplete: 'off' },
  },
  phone: {
    item: 'Teléfono',
    hint: 'Será público: diez dígitos, de campaña.',
    input: { type: 'tel', inputMode: 'tel', autoComplete: 'off' },
  },
  address: {
    item: 'Domicilio',
    hint: 'Será público: calle, número, colonia y municipio.',
    input: { type: 'text', autoComplete: 'off' },
  },
} as const;

/** More than a couple of lines of help wait one tap away, after its first sentence. */
const shortHelp = 180;

function helpNode(text: string | undefined): ReactNode {
  if (text === undefined || text.length <= shortHelp) return text;
  const end = text.search(/(?<=[.;:])\s/u);
  if (end === -1) return text;
  return (
    <>
      {text.slice(0, end)}
      <Disclosure summary="Más sobre esta pregunta">
        <Lines>{text.slice(end).trim()}</Lines>
      </Disclosure>
    </>
  );
}

const joinHints = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter((part) => part !== undefined).join(' ') || undefined;

/** Props every control takes; absent ones stay absent. */
function shared({ question, state }: { question: QuestionView; state: FormState }, moreHint?: string) {
  const hint = joinHints(question.help, moreHint);
  return {
    name: question.id,
    label: question.label,
    optional: !question.required,
    error: state.errors[question.id],
    ...(hint === undefined ? {} : { hint: helpNode(hint) }),
  };
}

const figure = (count: number): string => count.toLocaleString('es-MX');

function lengthRule({ minCharacters, maxCharacters, countWhitespace }: TextLimits): string {
  const limits =
    minCharacters === undefined
      ? `Hasta ${figure(maxCharacters)}`
      : `Entre ${figure(minCharacters)} y ${figure(maxCharacters)}`;
  return `${limits} caracteres${countWhitespace ? '' : ' sin contar espacios'}`;
}

function ContactQuestion(props: FieldOf<'contact'>) {
  const { question, state } = props;
  const words = contactWords[question.format];
  const values = state.fields[question.id] ?? [];
  if (question.maxItems === 1) {
    const { type, ...input } = words.input;
    return <TextField {...shared(props)} {...input} type={type} defaultValue={values[0] ?? ''} />;
  }
  return (
    <RepeatedField
      {...shared(props, words.hint)}
      itemLabel={words.item}
      values={values}
      rows={values.length + (state.moreOf === question.id ? 1 : 0)}
      maxItems={question.maxItems}
      input={words.input}
      addIntent={{ name: fieldNames.intent, value: `${addIntentPrefix}${question.id}` }}
    />
  );
}

function TextListQuestion(props: FieldOf<'text-list'>) {
  const { question, state } = props;
  const values = state.fields[question.id] ?? [];
  return (
    <RepeatedField
      {...shared(props, `${lengthRule(question.limits)} en cada uno.`)}
      itemLabel="Registro"
      values={values}
      rows={values.length + (state.moreOf === question.id ? 1 : 0)}
      maxItems={question.maxItems}
      input={{ type: 'text', autoComplete: 'off' }}
      addIntent={{ name: fieldNames.intent, value: `${addIntentPrefix}${question.id}` }}
    />
  );
}

/** The text of «otra» and the finer options, inside the option that opens them. */
function insideOption(question: string, option: OptionView, fields: Fields) {
  if (option.kind === 'other') {
    const name = fieldNames.other(question, option.value);
    return <TextField name={name} label="¿Cuál?" defaultValue={firstOf(fields, name)} width="medium" />;
  }
  if (option.sub === undefined) return undefined;
  const name = fieldNames.sub(question, option.value);
  const Group = option.subSingle ? RadioGroup : CheckboxGroup;
  return (
    <Group
      name={name}
      label={option.subSingle ? 'Elige una' : 'Marca las que correspondan'}
      choices={option.sub}
      marked={fields[name] ?? []}
    />
  );
}

function dataOf(option: OptionView): Readonly<Record<`data-${string}`, string>> {
  return {
    ...(option.opens.length === 0 ? {} : { 'data-opens': option.opens.join(' ') }),
    ...(option.kind === 'other' ? { 'data-other': '' } : {}),
    ...(isExclusive(option) ? { 'data-exclusive': '' } : {}),
  };
}

function isExclusive(option: OptionView): boolean {
  return option.kind === 'prefer-not' || option.kind === 'not-applicable';
}

function ChoiceQuestion(props: FieldOf<'radios' | 'checkboxes'>) {
  const { question, state } = props;
  const many = question.control === 'checkboxes';
  const firstExclusive = question.options.find(isExclusive);
  const choices = question.options.map((option): Choice => {
    const inside = insideOption(question.id, option, state.fields);
    return {
      value: option.value,
      label: option.label,
      data: dataOf(option),
      apart: many && option === firstExclusive && question.options[0] !== option,
      ...(inside === undefined ? {} : { inside }),
    };
  });
  const Group = many ? CheckboxGroup : RadioGroup;
  return (
    <Group
      {...shared(props, many ? 'Marca todas las que correspondan.' : undefined)}
      choices={choices}
      marked={state.fields[question.id] ?? []}
    />
  );
}

function SelectQuestion(props: FieldOf<'select'>) {
  const { question, state } = props;
  const others = question.options.filter((option) => option.kind === 'other');
  return (
    <div className="c-with-other c-field">
      <Select
        {...shared(props)}
        empty="Elige una opción"
        defaultValue={firstOf(state.fields, question.id)}
        options={question.options.map((option) => ({
          value: option.value,
          label: option.label,
          data: dataOf(option),
        }))}
      />
      {others.map((option) => (
        <div className="c-with-other__text c-choices__inside mt-3" key={option.value}>
          {insideOption(question.id, option, state.fields)}
        </div>
      ))}
    </div>
  );
}

function Control({ question, state }: { question: QuestionView; state: FormState }) {
  switch (question.control) {
    case 'short-text':
      return (
        <TextField
          {...shared({ question, state }, `${lengthRule(question.limits)}.`)}
          defaultValue={firstOf(state.fields, question.id)}
        />
      );
    case 'long-text':
      return (
        <TextArea
          {...shared({ question, state })}
          {...question.limits}
          defaultValue={firstOf(state.fields, question.id)}
        />
      );
    case 'text-list':
      return <TextListQuestion question={question} state={state} />;
    case 'contact':
      return <ContactQuestion question={question} state={state} />;
    case 'radios':
    case 'checkboxes':
      return <ChoiceQuestion question={question} state={state} />;
    case 'select':
      return <SelectQuestion question={question} state={state} />;
    case 'photo':
      return <PhotoQuestion question={question} state={state} />;
  }
}

/** One question, whatever its kind, with what was typed or stored; a follow-up shows only while the conditions it needs hold. */
export function QuestionField(props: { question: QuestionView; state: FormState }) {
  const { question } = props;
  if (question.needs.length === 0) return <Control {...props} />;
  return (
    <div
      className="c-field"
      data-conditions={question.needs.join(' ')}
      data-open={question.open ? '' : undefined}
    >
      <Control {...props} />
    </div>
  );
}
