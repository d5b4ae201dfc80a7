import type { TenantFolder } from '@conoceles/contracts';

/** The state's own texts and, where it brings some, its languages: what is stored and published of them. */
export function siteTexts({ texts, languages }: Pick<TenantFolder, 'texts' | 'languages'>) {
  return languages.length === 0 ? texts : { ...texts, languages };
}
