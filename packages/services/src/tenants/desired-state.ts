import type { Process, QuestionnaireKind, TenantFolder } from '@conoceles/contracts';
import { mergeQuestionnaire } from '@conoceles/rules';
import { contentHash } from '../questionnaire/content-hash.ts';
import type { BaseQuestionnaires } from './load-folder/read-base-questionnaires.ts';
import { siteTexts } from './site-texts.ts';
import { ticketSlug } from './ticket-slug.ts';

/** Rows a folder asks for, by a key that does not depend on the database. */
export type Rows<Row> = ReadonlyMap<string, Row>;
export type DesiredState = ReturnType<typeof desiredState>;
export type NominationRow = ReturnType<typeof nominationRows> extends Rows<infer Row> ? Row : never;

export const questionnaireKinds = ['curricular', 'identity'] as const satisfies QuestionnaireKind[];

/** Name, among the stored lists, of the motives that an observation names (art. 18). */
export const motivesCatalogue = 'review-motives';

/** Everything `tenants/<slug>/` says, in the shape the tables hold and with slugs for ids. Pure. */
export function desiredState(folder: TenantFolder, base: BaseQuestionnaires) {
  return {
    offices: bySlug(folder.offices.map(officeRow)),
    territories: bySlug(folder.territories.map(territoryRow)),
    parties: bySlug(folder.parties.map(partyRow)),
    affirmativeActions: bySlug(
      folder.affirmativeActions.map(({ slug, name, group, pending }) => ({ slug, name, group, pending })),
    ),
    processes: bySlug(folder.processes.map(processRow)),
    processOffices: processOfficeRows(folder.processes),
    nominations: nominationRows(folder.processes),
    questionnaires: questionnaireRows(folder, base),
    catalogues: new Map(
      Object.entries({ ...base.catalogues, [motivesCatalogue]: motivesOf(folder, base) }).map(
        ([name, entries]) => [name, { name, entries, contentHash: contentHash(entries) }],
      ),
    ),
    texts: new Map([[`site@${textsVersion(folder)}`, textRow(folder)]]),
  };
}

/** The state's own motives of art. 18 take the place of the base's. */
const motivesOf = (folder: TenantFolder, base: BaseQuestionnaires) =>
  folder.identity.rules.reviewMotives ?? base.motives;

function bySlug<Row extends { slug: string }>(rows: readonly Row[]): Rows<Row> {
  return new Map(rows.map((row) => [row.slug, row]));
}

function officeRow(office: TenantFolder['offices'][number]) {
  const { slug, kind, name, ineName, territoryKind, hasSubstitute, hasList, order } = office;
  return { slug, kind, name, ineName, territoryKind, hasSubstitute, hasList, sortOrder: order };
}

function territoryRow(territory: TenantFolder['territories'][number]) {
  const { slug, kind, name, ineKey = null, inegiKey = null, number = null, voterRoll = null } = territory;
  return { slug, kind, name, ineKey, inegiKey, number, voterRoll };
}

function partyRow(party: TenantFolder['parties'][number]) {
  const { slug, name, acronym, scope, color } = party;
  return { slug, name, acronym, scope, color };
}

function processRow({ contests: _, ...data }: Process) {
  const { slug, name, electionDay, publicationStart = null, publicationEnd = null, pending } = data;
  return { slug, name, electionDay, publicationStart, publicationEnd, pending, data };
}

function processOfficeRows(processes: readonly Process[]) {
  return new Map(
    processes.flatMap((process) =>
      process.offices.map(({ office, campaignStart = null, campaignEnd = null, pending }) => [
        `${process.slug}/${office}`,
        { process: process.slug, office, campaignStart, campaignEnd, pending },
      ]),
    ),
  );
}

function nominationRows(processes: readonly Process[]) {
  return new Map(
    processes.flatMap((process) =>
      process.contests.flatMap((contest) =>
        contest.tickets.map((ticket, index) => {
          const slug = ticketSlug(ticket, index + 1);
          const row = {
            process: process.slug,
            office: contest.office,
            territory: contest.territory,
            ticketSlug: slug,
            kind: ticket.kind,
            name: ticket.name ?? null,
            ballotPlace: ticket.ballotPlace ?? null,
            originParty: ticket.originParty ?? ticket.parties[0] ?? null,
            invented: contest.invented,
            parties: ticket.parties,
          };
          return [`${process.slug}/${contest.office}/${contest.territory}/${slug}`, row] as const;
        }),
      ),
    ),
  );
}

/** Both questionnaires of every process; they change when the base, the differences or the rules that reach them change. */
function questionnaireRows(folder: TenantFolder, base: BaseQuestionnaires) {
  return new Map(
    folder.processes.flatMap((process) =>
      questionnaireKinds.map((kind) => {
        const definition = mergeQuestionnaire(base[kind], folder.questionnaires[kind], folder.identity.rules);
        const row = { process: process.slug, kind, definition, contentHash: contentHash(definition) };
        return [`${process.slug}/${kind}`, row] as const;
      }),
    ),
  );
}

function textsVersion(folder: TenantFolder): string {
  return `${folder.texts.privacyNotice.version}-${contentHash(siteTexts(folder)).slice(0, 8)}`;
}

function textRow(folder: TenantFolder) {
  const { identity } = folder;
  return {
    key: 'site',
    version: textsVersion(folder),
    content: siteTexts(folder),
    pending: identity.pending,
  };
}
