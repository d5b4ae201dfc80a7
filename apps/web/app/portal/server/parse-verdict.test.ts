import { describe, expect, it } from 'vitest';
import { parseVerdict } from './parse-verdict.ts';

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

describe('parseVerdict', () => {
  it('takes the marked sections and leaves what was typed in the others', () => {
    const parsed = parseVerdict(
      formOf({
        verdict: 'observe',
        contentHash: 'abc',
        'observar.historia': 'on',
        'motivo.historia': 'lenguaje',
        'texto.historia': 'Quita la alusión al otro partido.',
        'texto.contacto': 'se arrepintió',
      }),
    );
    expect(parsed).toEqual({
      verdict: {
        verdict: 'observe',
        contentHash: 'abc',
        observations: [
          { section: 'historia', motive: 'lenguaje', text: 'Quita la alusión al otro partido.' },
        ],
      },
    });
  });

  it('points to the field of the section that lacks something', () => {
    const parsed = parseVerdict(
      formOf({
        verdict: 'observe',
        contentHash: 'abc',
        'observar.historia': 'on',
        'texto.historia': 'corto',
      }),
    );
    expect(parsed).toEqual({
      errors: {
        'motivo.historia': 'Elige el motivo.',
        'texto.historia': 'Explica qué hay que corregir (al menos 10 caracteres).',
      },
    });
  });

  it('asks for at least one section before returning a questionnaire', () => {
    expect(parseVerdict(formOf({ verdict: 'observe', contentHash: 'abc' }))).toEqual({
      errors: { observaciones: 'Marca al menos una sección con observaciones.' },
    });
  });

  it('validates without observations', () => {
    expect(parseVerdict(formOf({ verdict: 'validate', contentHash: 'abc' }))).toEqual({
      verdict: { verdict: 'validate', contentHash: 'abc' },
    });
  });
});
