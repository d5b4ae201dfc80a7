import type { TenantIdentity, TenantTexts } from '@conoceles/contracts';
import { eq, schema, type TenantTx } from '@conoceles/db';

/** What the public site cannot say yet because the state's folder does not: the pages show «por confirmar» or leave it out. */
export async function missingTexts(tx: TenantTx, identity: TenantIdentity): Promise<string[]> {
  const { publishedSites: s } = schema;
  const [site] = await tx.select({ texts: s.texts }).from(s).where(eq(s.tenantId, tx.tenantId));
  return missingIn(identity, site?.texts as TenantTexts | undefined);
}

function missingIn(
  { contactEmail, website }: Pick<TenantIdentity, 'contactEmail' | 'website'>,
  texts: TenantTexts | undefined,
): string[] {
  const notice = texts?.privacyNotice;
  const sections = notice?.integral ?? [];
  const untold = sections.filter(({ text }) => text === undefined).map(({ title }) => `«${title}»`);
  return [
    ...(contactEmail === undefined ? ['Correo de contacto del sitio público (tenant.yaml).'] : []),
    ...(website === undefined ? ['Dirección del sitio del organismo (tenant.yaml).'] : []),
    ...(notice?.pending === false
      ? []
      : ['Aviso de privacidad simplificado: falta el texto aprobado (texts.yaml).']),
    ...(notice?.integralPending === false
      ? []
      : ['Aviso de privacidad integral: falta el texto aprobado (texts.yaml).']),
    ...(untold.length === 0 ? [] : [`Aviso de privacidad integral, partes sin texto: ${untold.join(', ')}.`]),
  ];
}
