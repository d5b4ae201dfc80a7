import type { Contest, Process, TenantFolder, Ticket } from '@conoceles/contracts';
import type { ProcessSources } from './read-folder-parts.ts';
import type { TenantProblem } from './tenant-problem.ts';
import type { DataPath } from './yaml-source.ts';

type At = (path: DataPath, message: string) => TenantProblem;

/** Contests on offices of the process and territories of the office's kind, once each; tickets whose parties exist and stand once. */
export function checkContests(
  process: Process,
  folder: TenantFolder,
  source: ProcessSources,
): TenantProblem[] {
  const seen = new Set<string>();
  const inProcessFile = process.contests.length - source.contestPaths.length;
  return process.contests.flatMap((contest, index) => {
    const fromFile = index - inProcessFile;
    const file = fromFile < 0 ? source.process : (source.contests ?? source.process);
    const start = fromFile < 0 ? ['contests', index] : [source.contestPaths[fromFile] ?? 0];
    const at: At = (path, message) => file.problemAt([...start, ...path], message);
    const key = `${contest.office} ${contest.territory}`;
    const problems = [...checkPlace(contest, process, folder, at), ...checkTickets(contest, folder, at)];
    if (seen.has(key))
      problems.push(at([], `Ya hay una contienda de «${contest.office}» en «${contest.territory}»: únelas.`));
    seen.add(key);
    return problems;
  });
}

function checkPlace(contest: Contest, process: Process, folder: TenantFolder, at: At): TenantProblem[] {
  const office = folder.offices.find((one) => one.slug === contest.office);
  const territory = folder.territories.find((one) => one.slug === contest.territory);
  const problems: TenantProblem[] = [];
  if (office === undefined || !process.offices.some((entry) => entry.office === contest.office)) {
    problems.push(
      at(
        ['office'],
        `El cargo «${contest.office}» no está en el proceso: agrégalo a sus «offices» o corrige.`,
      ),
    );
  }
  if (contest.inventedPlaces !== undefined && office !== undefined && !office.hasList) {
    problems.push(at(['inventedPlaces'], `«${office.slug}» no se elige por listas: quita «inventedPlaces».`));
  }
  if (territory === undefined) {
    const message = `No hay ámbito «${contest.territory}» en territories.yaml: agrégalo o corrige la clave.`;
    problems.push(at(['territory'], message));
  } else if (office !== undefined && office.territoryKind !== territory.kind) {
    const message = `«${office.slug}» se elige por «${office.territoryKind}» y «${territory.slug}» es «${territory.kind}»: corrige uno.`;
    problems.push(at(['territory'], message));
  }
  return problems;
}

function checkTickets(contest: Contest, folder: TenantFolder, at: At): TenantProblem[] {
  const standing = new Set<string>();
  return contest.tickets.flatMap((ticket, index) => {
    const problem = (message: string) => at(['tickets', index], message);
    const unknown = ticket.parties.filter((slug) => !folder.parties.some((party) => party.slug === slug));
    const repeated = ticket.parties.filter((slug) => standing.has(slug));
    for (const slug of ticket.parties) standing.add(slug);
    return [
      ...unknown.map((slug) =>
        problem(`No hay partido «${slug}» en parties.yaml: agrégalo o corrige la clave.`),
      ),
      ...repeated.map((slug) =>
        problem(`«${slug}» ya postula en esta contienda: un partido va en una sola postulación.`),
      ),
      ...checkKind(ticket).map(problem),
    ];
  });
}

function checkKind(ticket: Ticket): string[] {
  const count = ticket.parties.length;
  const faults: string[] = [];
  if (ticket.kind === 'party' && count !== 1)
    faults.push('Una postulación de partido lleva exactamente un partido: corrige.');
  if (ticket.kind === 'independent' && count > 0)
    faults.push('Una candidatura independiente no lleva partidos: quítalos.');
  if (
    (ticket.kind === 'coalition' || ticket.kind === 'common-candidacy') &&
    count < 2 &&
    ticket.name === undefined
  ) {
    faults.push('Una alianza lleva dos partidos o más, o el nombre con que va en la boleta: agrégalos.');
  }
  if (ticket.originParty !== undefined && !ticket.parties.includes(ticket.originParty)) {
    faults.push(
      `El partido de origen «${ticket.originParty}» no está en la postulación: agrégalo o corrige.`,
    );
  }
  return faults;
}
