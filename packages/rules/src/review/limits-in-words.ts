import type { Question } from '@conoceles/contracts';

const figure = new Intl.NumberFormat('es-MX');

type Limited = { minCharacters?: number | undefined; maxCharacters: number; countWhitespace: boolean };

function charactersInWords({ minCharacters, maxCharacters, countWhitespace }: Limited): string {
  const counting = countWhitespace ? '' : ' sin contar espacios';
  const most = figure.format(maxCharacters);
  return minCharacters === undefined || minCharacters === 0
    ? `hasta ${most} caracteres${counting}`
    : `de ${figure.format(minCharacters)} a ${most} caracteres${counting}`;
}

const upTo = (items: number, one: string, many: string): string =>
  items === 1 ? one : `hasta ${figure.format(items)} ${many}`;

const contactWords = {
  url: ['una dirección web', 'direcciones web'],
  email: ['un correo', 'correos'],
  phone: ['un teléfono de 10 dígitos', 'teléfonos de 10 dígitos'],
  address: ['un domicilio', 'domicilios'],
} as const;

/** What a question asks of its answer, for whoever verifies it: «De 280 a 5,000 caracteres sin contar espacios». */
export function limitsInWords(question: Question): string {
  const words = limitsOf(question);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function limitsOf(question: Question): string {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return charactersInWords(question);
    case 'text-list':
      return `${upTo(question.maxItems, 'una', 'textos')}, cada uno ${charactersInWords(question)}`;
    case 'contact': {
      const [one, many] = contactWords[question.format];
      return upTo(question.maxItems, one, many);
    }
    case 'single-choice':
      return 'una opción';
    case 'multiple-choice':
      return 'una o varias opciones';
    case 'photo':
      return `tomada a lo más ${figure.format(question.maxAgeMonths)} meses antes de la publicación`;
  }
}
