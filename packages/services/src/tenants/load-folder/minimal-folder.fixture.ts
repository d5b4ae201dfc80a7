/** The smallest folder that is right, file by file; tests break one line of it. */
export const minimalFolder: Readonly<Record<string, string>> = {
  'tenant.yaml': `slug: prueba
name: Organismo de prueba
acronym: OPL
state: { name: Prueba, ineKey: "99" }
timeZone: America/Mexico_City
hosts: [prueba.localhost]
brand:
  primary: "#123456"
  accent: "#654321"
  mark: mark.svg
internalBody: { name: Unidad de prueba }
currentProcess: 2026-2027
rules:
  corrections: { allowed: 1, appliedBy: capturer }
  affirmativeActionDisclosure:
    - from: "2023-09-01"
      show: type-only
      reason: Regla primera
    - from: "2024-09-01"
      show: group-answers
      reason: Regla segunda
  youth: { from: 21, to: 29 }
`,
  'offices.yaml': `- slug: presidencia-municipal
  kind: municipal-presidency
  name: Presidencia municipal
  ineName: PRESIDENCIA MUNICIPAL
  territoryKind: municipality
  hasSubstitute: true
  order: 1
- slug: gubernatura
  kind: governorship
  name: Gubernatura
  ineName: GUBERNATURA
  territoryKind: state
  hasSubstitute: false
  order: 2
`,
  'territories.yaml': `- { slug: estado, kind: state, name: Prueba, ineKey: "99" }
- { slug: distrito-01, kind: district, name: "", number: 1 }
- { slug: arriba, kind: municipality, name: Arriba, ineKey: "001", inegiKey: "002" }
- { slug: abajo, kind: municipality, name: Abajo, ineKey: "002", inegiKey: "001" }
`,
  'parties.yaml': `- { slug: uno, name: Partido Uno, acronym: P1, scope: national, color: "#aa0000" }
- { slug: dos, name: Partido Dos, acronym: P2, scope: local, color: "#00aa00" }
`,
  'affirmative-actions.yaml': `- slug: indigena
  name: Personas indígenas
  group: indigena
`,
  'questionnaires.yaml': `curricular:
  questions:
    propuesta-1:
      minCharacters: 100
      maxCharacters: 900
identity:
  extra:
    - section: generales
      after: entidad-nacimiento
      question:
        id: anios-en-la-entidad
        type: single-choice
        label: ¿Ha vivido fuera de su estado?
        openWhen: { question: migrante, anyOf: [si] }
        options:
          - { value: si, label: Sí }
          - { value: "no", label: "No" }
`,
  'texts.yaml': `siteTitle: Conóceles Prueba
welcome: Bienvenida
privacyNotice:
  version: "1"
  simplified: Aviso
`,
  'mark.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>\n',
  'processes/2026-2027.yaml': `slug: 2026-2027
name: Proceso de prueba
electionDay: "2027-06-06"
offices:
  - office: presidencia-municipal
    campaignStart: "2027-04-01"
    campaignEnd: "2027-06-02"
  - office: gubernatura
publicationStart: "2027-04-01"
publicationEnd: "2027-06-06"
`,
  'processes/2026-2027-contests.yaml': `- { office: presidencia-municipal, territory: arriba, tickets: [uno + dos, independiente] }
- office: presidencia-municipal
  territory: abajo
  tickets:
    - uno
    - { kind: common-candidacy, name: Juntos, parties: [dos], originParty: dos }
`,
};
