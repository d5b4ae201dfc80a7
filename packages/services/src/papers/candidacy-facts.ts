import type { PdfFact } from '@conoceles/documents';
import { describeCandidacy } from '../capture/candidacy-summary.ts';
import type { OpenCandidacy } from '../capture/open-candidacy.ts';

/** Who stands, for what, where and by whom: the facts that head every paper of a candidacy. */
export function candidacyFacts({ summary, tenant }: OpenCandidacy): PdfFact[] {
  const { displayName, nomination, office, role, territory } = describeCandidacy(summary);
  const seat = role === 'substitute' ? `${office.name} (suplencia)` : office.name;
  return [
    { label: 'Candidatura', value: displayName },
    { label: 'Cargo', value: `${seat}, ${territory.name}` },
    { label: 'Quien postula', value: nomination },
    { label: 'Proceso', value: tenant.process.name },
  ];
}
