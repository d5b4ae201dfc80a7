/** Pages of the portal by the shape of their address; a section is named by its own slug. */
const pages: readonly (readonly [RegExp, string])[] = [
  [/^\/portal$/u, 'Lista de candidaturas'],
  [/^\/portal\/[0-9a-f-]{36}$/u, 'Inicio de la candidatura'],
  [/^\/portal\/[0-9a-f-]{36}\/autorizaciones$/u, 'Autorizaciones'],
  [/^\/portal\/[0-9a-f-]{36}\/(curricular|identidad)\/revisar$/u, 'Revisión antes de enviar'],
  [/^\/portal\/[0-9a-f-]{36}\/(curricular|identidad)\/enviado$/u, 'Acuse de envío'],
  [/^\/portal\/[0-9a-f-]{36}\/(curricular|identidad)\/autorizar$/u, 'Autorización de la publicación'],
  [/^\/portal\/[0-9a-f-]{36}\/(curricular|identidad)\/([a-z0-9-]+)$/u, 'Sección «$2»'],
];
const questionnaires: Readonly<Record<string, string>> = {
  curricular: 'cuestionario curricular',
  identidad: 'cuestionario de identidad',
};

/** The page somebody asked from, in words for the OPL, who cannot open it: «Sección «historia» (cuestionario curricular)». */
export function pageInWords(path: string | null): string | null {
  if (path === null) return null;
  for (const [shape, words] of pages) {
    const match = shape.exec(path);
    if (match === null) continue;
    const questionnaire = questionnaires[match[1] ?? ''];
    const name = words.replace('$2', (match[2] ?? '').replaceAll('-', ' '));
    return questionnaire === undefined ? name : `${name} (${questionnaire})`;
  }
  return path;
}

/** The candidacy an address of the portal names. */
export function candidacyOfPath(path: string | undefined): string | null {
  const match = /^\/portal\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/u.exec(path ?? '');
  return match?.[1] ?? null;
}
