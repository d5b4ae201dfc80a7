import { z } from 'zod';
import { Slug } from '../questionnaire.ts';
import { OpenDataLicence } from '../tenant-folder.ts';
import { CandidacyRole, Gender } from './find.ts';
import { Named, PublicTerritory, WindowState } from './public.ts';

/** Open data: which files there are, what stands in the list that INAI ordered, and what each field means. The data set itself is in `open-dataset.ts`. */

/** Every file of a state's open data, by the name it is downloaded under. */
export const DataFileName = z.enum([
  'candidaturas.json',
  'base-ine.xlsx',
  'curricular.csv',
  'identidad.csv',
  'acciones-afirmativas.csv',
  'acciones-afirmativas.xlsx',
  'acciones-afirmativas.json',
  'diccionario.csv',
  'diccionario.json',
  'esquema.json',
]);
export type DataFileName = z.infer<typeof DataFileName>;

/** A file as the page of open data shows it. `rows` and `bytes` are null where they are not known without writing the file. */
export const DataFileView = z.object({
  name: DataFileName,
  rows: z.number().int().nullable(),
  /** As it travels, of the last time it was written. */
  bytes: z.number().int().nullable(),
});
export type DataFileView = z.infer<typeof DataFileView>;

export const OpenDataPage = z.object({
  /** Publication version: the same in every file. */
  version: z.number().int(),
  /** Instant of the last change to what is public. */
  cutAt: z.iso.datetime({ offset: true }),
  licence: OpenDataLicence,
  files: z.array(DataFileView),
});
export type OpenDataPage = z.infer<typeof OpenDataPage>;

export const Principle = z.enum(['majority', 'proportional', 'municipal']);
export type Principle = z.infer<typeof Principle>;

/** A line of the list that INAI ordered. `elected` is null while nobody has recorded the result. */
export const OrderedLine = z.object({
  id: z.uuid(),
  displayName: z.string(),
  affirmativeAction: z.string(),
  nomination: z.string(),
  listNumber: z.number().int().nullable(),
  principle: Principle.nullable(),
  gender: Gender,
  office: Named,
  territory: PublicTerritory,
  role: CandidacyRole,
  elected: z.boolean().nullable(),
  invented: z.boolean(),
});
export type OrderedLine = z.infer<typeof OrderedLine>;

export const OrderedFilter = z.object({
  office: Slug.optional(),
  /** Slug of the affirmative action's name, as `options` gives it. */
  action: Slug.optional(),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type OrderedFilter = z.infer<typeof OrderedFilter>;

const Counted = Named.extend({ candidacies: z.number().int() });

export const OrderedPage = z.object({
  window: WindowState,
  items: z.array(OrderedLine),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  /** How many lines of the whole list have a result. */
  recorded: z.number().int(),
  options: z.object({ offices: z.array(Counted), actions: z.array(Counted) }),
});
export type OrderedPage = z.infer<typeof OrderedPage>;

/** What one field of one file means, where it comes from and when it is empty. In Spanish: it is the dictionary that citizens read. */
export const DictionaryEntry = z.object({
  archivo: z.string(),
  campo: z.string(),
  tipo: z.string(),
  significado: z.string(),
  fuente: z.string(),
  opciones: z.array(z.object({ clave: z.string(), etiqueta: z.string() })),
  vacio: z.string(),
});
export type DictionaryEntry = z.infer<typeof DictionaryEntry>;

export const DataDictionary = z.object({ version: z.number().int(), entradas: z.array(DictionaryEntry) });
export type DataDictionary = z.infer<typeof DataDictionary>;
