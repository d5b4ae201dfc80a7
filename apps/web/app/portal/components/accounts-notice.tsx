import { useSearchParams } from '@remix-run/react';
import { Notice } from '../../design/components/index.ts';
import type { AccountsRefusal } from '../server/account-actions.ts';
import { countOf } from '../words/dates.ts';

/** What the last action on accounts did, or why it did nothing. */
export function AccountsNotice({ refused }: { refused: AccountsRefusal | undefined }) {
  const [query] = useSearchParams();
  if (refused !== undefined) {
    return (
      <div className="mb-6">
        <Notice tone="stopped" live title={refused.title}>
          {refused.detail !== undefined && <p>{refused.detail}</p>}
        </Notice>
      </div>
    );
  }
  if (query.has('cartas')) {
    return (
      <div className="mb-6">
        <Notice tone="stopped" live title="Marca al menos una cuenta ya emitida para hacer su carta" />
      </div>
    );
  }
  return query.has('enviados') ? <Resent query={query} /> : null;
}

function Resent({ query }: { query: URLSearchParams }) {
  const [sent, waiting, withoutMail, disabled] = [
    'enviados',
    'en-camino',
    'sin-correo',
    'deshabilitadas',
  ].map((name) => Number(query.get(name) ?? 0)) as [number, number, number, number];
  return (
    <div className="mb-6">
      <Notice
        tone={sent > 0 ? 'done' : 'waiting'}
        live
        title={
          sent > 0
            ? `${countOf(sent, 'enlace nuevo va', 'enlaces nuevos van')} en camino`
            : 'No se envió ningún enlace'
        }
      >
        {sent > 0 && <p>Los enlaces y cartas anteriores de esas cuentas dejan de servir.</p>}
        {waiting > 0 && (
          <p>
            {countOf(waiting, 'cuenta ya tenía', 'cuentas ya tenían')} un correo en camino o recibido hace
            menos de cinco minutos: no se repite.
          </p>
        )}
        {withoutMail > 0 && (
          <p>{countOf(withoutMail, 'cuenta no tiene correo', 'cuentas no tienen correo')}: haz su carta.</p>
        )}
        {disabled > 0 && (
          <p>{countOf(disabled, 'cuenta está deshabilitada', 'cuentas están deshabilitadas')}.</p>
        )}
      </Notice>
    </div>
  );
}
