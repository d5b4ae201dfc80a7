import type { AccountKind, ConsentDesk, ConsentRecord } from '@conoceles/contracts';
import { EmptyState, StatusTag, SummaryList } from '../../../design/components/index.ts';
import { paths } from '../../paths.ts';
import { useFrame } from '../../use-frame.ts';
import { formatDay, formatMoment } from '../../words/dates.ts';
import { roleNames } from '../../words/states.ts';

const meansWords: Record<ConsentRecord['means'], string> = {
  'in-system': 'En el sistema',
  upload: 'Hoja firmada subida al sistema',
  paper: 'Hoja firmada recibida en papel',
  mail: 'Hoja firmada recibida por correo',
};

function registrar({ name, kind, self }: ConsentRecord['registeredBy']): string {
  if (self) return 'Tú';
  const role = kind in roleNames ? roleNames[kind as AccountKind] : '';
  return role === '' ? name : `${name} (${role.toLowerCase()})`;
}

function factsOf(desk: ConsentDesk, record: ConsentRecord, timeZone: string) {
  const { receivedOn, revokedAt } = record;
  const facts = [
    { key: 'means', label: 'Cómo', value: meansWords[record.means] },
    { key: 'given', label: 'Cuenta desde', value: formatMoment(record.givenAt, timeZone) },
    ...(receivedOn === null
      ? []
      : [{ key: 'received', label: 'Hoja recibida el', value: formatDay(receivedOn) }]),
    { key: 'by', label: 'La registró', value: registrar(record.registeredBy) },
    { key: 'holder', label: 'La conserva', value: record.holderName },
    ...(revokedAt === null
      ? []
      : [{ key: 'revoked', label: 'Revocada', value: formatMoment(revokedAt, timeZone) }]),
  ];
  if (!record.hasFile) return facts;
  const link = (
    <a href={paths.consentFile(desk.candidacyId, record.consentId)} download>
      Descargar la hoja firmada
    </a>
  );
  return [...facts, { key: 'file', label: 'Archivo', value: link }];
}

/** Every authorisation given, with its date, who registered it and who keeps the paper. */
export function ConsentRecords({ desk }: { desk: ConsentDesk }) {
  const { timeZone } = useFrame();
  if (desk.records.length === 0)
    return <EmptyState title="Todavía no hay autorizaciones registradas" icon="shield" />;
  return (
    <ul className="grid gap-6 mt-4">
      {desk.records.map((record) => (
        <li key={record.consentId}>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 mb-2">
            <h3>{record.title}</h3>
            <StatusTag tone={record.revokedAt === null ? 'done' : 'idle'}>
              {record.revokedAt === null ? 'En vigor' : 'Revocada'}
            </StatusTag>
          </div>
          <SummaryList tight facts={factsOf(desk, record, timeZone)} />
        </li>
      ))}
    </ul>
  );
}
