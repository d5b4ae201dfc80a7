import type { Me } from '@conoceles/contracts';
import { paths } from './paths.ts';

/** Where each kind of account starts. */
export function homeOf(me: Pick<Me, 'kind'>): string {
  switch (me.kind) {
    case 'candidate':
    case 'liaison':
      return paths.portal();
    case 'reviewer':
      return paths.desk();
    case 'admin':
    case 'observer':
      return paths.admin();
    case 'ine-viewer':
    case 'operator':
      return paths.tenants();
  }
}
