import type { data as spanish } from '../es/data.ts';
import type { Translation } from '../message.ts';

export const data: Translation<typeof spanish> = {
  'nav.data': 'Open data',
  'data.title': 'Open data',
  'data.lead':
    'Everything this site shows, in files you can download, analyse and publish again. No account and no key.',
  'data.description':
    'Candidates of {state} in open files: JSON, Excel and CSV, with a dictionary and a read API.',
  'data.version': 'Version',
  'data.versionText': '{version}, the same in every file',
  'data.cut': 'As of',
  'data.cutText': '{cut}, when something public last changed',
  'data.licence': 'Licence',
  'data.pending': 'To be confirmed',
  'data.cite': 'How to cite',
  'data.whole.title': 'Everything in one file',
  'data.whole.text':
    'Each candidate with the registration, what is published of both questionnaires and the state of what is missing. The file to program with and to keep.',
  'data.ine.title': 'Both databases, in INE’s format',
  'data.ine.text':
    'The curricular one and the identity one, with INE’s columns in INE’s order. The workbook has a sheet for each; each CSV is one database.',
  'data.ordered.title': 'Candidates under an affirmative action',
  'data.ordered.text':
    'The list that INAI ordered to be published (RRA 10703/21 and RRA 11955/21): name, action, party, place on the list, principle, gender, place and whether elected. It stays here when profiles close.',
  'data.ordered.more': 'See the list on a page',
  'data.dictionary.title': 'Dictionary',
  'data.dictionary.text':
    'What each field means, which document it comes from, which options it has and when it is empty (in Spanish).',
  'data.dictionary.more': 'Read the dictionary on a page',
  'data.kind.json': 'JSON',
  'data.kind.csv': 'CSV',
  'data.kind.xlsx': 'Excel',
  'data.kind.book': 'Excel, two sheets',
  'data.kind.schema': 'JSON Schema of candidaturas.json',
  'data.before.title': 'Before you use the data',
  'data.before.consent':
    'They are what the site shows, no more and no less. Identity answers are there only while the person consents: <strong>download again before you publish</strong>, because that consent may have been withdrawn. That they are missing says nothing about anybody.',
  'data.before.contents':
    'Self-identification is not verified. Contents are the responsibility of parties and candidates.',
  'data.before.invented': 'In this demonstration, people and answers are invented.',
  'data.before.csv':
    'CSV files are in UTF-8, with commas. A text that begins like a formula (=, +, −, @) has an apostrophe before it so that a spreadsheet does not run it: take it off when you read the file with a program.',
  'data.history.title': 'History',
  'data.history.figures':
    'The figures of each snapshot stay, with small groups protected. The snapshot you quote today will go on saying the same.',
  'data.history.none': 'There are no snapshots of figures yet.',
  'data.history.cut': 'Snapshot of {moment}',
  'data.history.older': {
    one: 'There is {count} older snapshot: it is in <link>the API</link>.',
    other: 'There are {count} older snapshots: they are in <link>the API</link>.',
  },
  'data.history.copies':
    'Of candidates we keep no old copies. If somebody withdraws consent or stops being a candidate, an old copy would go on showing what is no longer public. Every download is made from what is public at that moment.',
  'data.program.title': 'To program with',
  'data.program.text':
    'There is a <api>read API</api> with its OpenAPI description. To have everything, download <file>candidaturas.json</file>: there is no need to walk through pages.',
  'dictionary.title': 'Data dictionary',
  'dictionary.description':
    'What each field of the open data of {state} means, which document it comes from and when it is empty.',
  'dictionary.files':
    'Also as <csv>CSV</csv>, <json>JSON</json> and <schema>JSON Schema</schema>. Excel workbooks have the same columns as the CSV files.',
  'dictionary.index': 'Files',
  'dictionary.fields': { one: '{count} field', other: '{count} fields' },
  'dictionary.options': { one: '{count} option', other: '{count} options' },
  'dictionary.empty': 'Empty:',
  'dictionary.source': 'Source:',
  'api.title': 'Read API',
  'api.lead': 'The same that the site shows, for programs. No account, no key, and from any web page.',
  'api.description': 'How to read the candidates of {state} from a program: addresses, examples and limits.',
  'api.whole.title': 'Everything at once',
  'api.whole.text': 'One file with every candidate. It is what you want almost always.',
  'api.etag.title': 'Ask whether something changed',
  'api.etag.text':
    'Every answer has an <code>ETag</code>. Send it in <code>If-None-Match</code>: if nothing changed you get <code>304</code> with no content, and it costs next to nothing. You may ask every minute.',
  'api.query.title': 'A query',
  'api.query.text':
    'Lists come in pages of 24; with <code>limit</code>, up to 500. The answer says how many there are (<code>total</code>) and how many pages (<code>pages</code>).',
  'api.web.title': 'From another web page',
  'api.web.text':
    'It can be read from any origin (CORS is open), without credentials. So can the files under <code>/datos</code>.',
  'api.limits.title': 'Limits',
  'api.limits.quota':
    'There is no quota. If many different files are asked for at once, the answer is <code>503</code> with <code>Retry-After</code>: wait those seconds and ask again. Errors are <code>application/problem+json</code>.',
  'api.limits.gone':
    'What is no longer public is gone from the next answer. If you keep copies, ask again before you show them.',
  'api.addresses.title': 'Addresses',
  'api.addresses.text':
    'The whole description, with the shape of each answer, is at <link>/api/public/openapi.json</link> (OpenAPI 3.1). Files use Spanish words; the API, English ones.',
  'api.parameters': 'Parameters: {names}',
  'ordered.description':
    'Who stands in {state} under an affirmative action, for which party, and who was elected.',
  'ordered.lead': 'Who stood under an affirmative action, for which party and where, and who was elected.',
  'ordered.about':
    'INAI ordered this list to be published (RRA 10703/21 and RRA 11955/21). It stays here when profiles close. It says what is in the register; identity answers are another matter and are only shown with consent. Download it as <csv>CSV</csv>, <xlsx>Excel</xlsx> or <json>JSON</json>.',
  'ordered.name': 'Name',
  'ordered.action': 'Affirmative action',
  'ordered.party': 'Party or coalition',
  'ordered.list': 'List no.',
  'ordered.principle': 'Principle',
  'ordered.gender': 'Gender',
  'ordered.place': 'Office and place',
  'ordered.elected': 'Elected',
  'ordered.yes': 'Yes',
  'ordered.no': 'No',
  'ordered.unknown': 'Not recorded yet',
  'ordered.majority': 'Relative majority',
  'ordered.proportional': 'Proportional representation',
  'ordered.municipal': 'Municipal government',
  'ordered.office': 'Office',
  'ordered.all': 'All',
  'ordered.allActions': 'All',
  'ordered.see': 'See the list',
  'ordered.caption': '{candidacies}. With a recorded result: {recorded}.',
  'ordered.noneMatch': 'Nobody matches',
  'ordered.noneMatchText': 'Take a filter away to see the others.',
  'ordered.none': 'There are no candidates under an affirmative action',
  'ordered.noneText': 'The register has no candidate nominated under an affirmative action.',
  'ordered.notYet': 'The list is published together with the profiles.',
};
