import { describe, expect, it } from 'vitest';
import { parseFindings, parseVerdict } from './parse-findings.ts';

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

describe('a verdict', () => {
  it('takes the observed sections and leaves what was typed in the others', () => {
    const parsed = parseVerdict(
      formOf({
        verdict: 'observe',
        contentHash: 'abc',
        'seccion.historia': 'observed',
        'motivo.historia': 'lenguaje',
        'texto.historia': 'Quita la alusión al otro partido.',
        'seccion.contacto': 'correct',
        'texto.contacto': 'se arrepintió',
      }),
    );
    const observations = [
      { section: 'historia', motive: 'lenguaje', text: 'Quita la alusión al otro partido.' },
    ];
    expect(parsed).toEqual({ verdict: { verdict: 'observe', contentHash: 'abc', observations } });
  });

  it('points to the field of the section that lacks something', () => {
    const form = { 'seccion.historia': 'observed', 'texto.historia': 'corto' };
    expect(parseVerdict(formOf({ verdict: 'observe', contentHash: 'abc', ...form }))).toEqual({
      errors: {
        'motivo.historia': 'Elige el motivo.',
        'texto.historia': 'Explica qué hay que corregir (al menos 10 caracteres).',
      },
    });
  });

  it('asks for at least one section before returning a questionnaire', () => {
    expect(parseVerdict(formOf({ verdict: 'observe', contentHash: 'abc' }))).toEqual({
      errors: { secciones: 'Marca al menos una sección con observaciones.' },
    });
  });
});

describe('what was found so far', () => {
  it('is only what changed, so that two people do not undo one another', () => {
    const form = formOf({
      contentHash: 'abc',
      'habia.historia': 'correct',
      'seccion.historia': 'correct',
      'habia.contacto': 'none',
      'seccion.contacto': 'correct',
      'habia.motivos': 'observed',
      'seccion.motivos': 'observed',
      'texto.motivos': 'A medias',
      'tenia.propuesta.claridad': '3',
      'puntos.propuesta.claridad': '3',
      'tenia.propuesta.lenguaje': '',
      'puntos.propuesta.lenguaje': '0',
      'tenia.propuesta.respeto': '4',
      'puntos.propuesta.respeto': '',
    });
    expect(parseFindings(form)).toEqual({
      contentHash: 'abc',
      sections: [
        { section: 'contacto', found: 'correct', motive: '', text: '' },
        { section: 'motivos', found: 'observed', motive: '', text: 'A medias' },
      ],
      scores: [
        { rubric: 'propuesta', variable: 'lenguaje', points: 0 },
        { rubric: 'propuesta', variable: 'respeto', points: null },
      ],
    });
  });
});
