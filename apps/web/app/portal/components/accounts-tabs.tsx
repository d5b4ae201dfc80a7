import { Tabs } from '../../design/components/index.ts';
import { paths } from '../paths.ts';

/** The two lists of accounts that the internal body issues. */
export function AccountsTabs({ current }: { current: 'candidacies' | 'liaisons' }) {
  return (
    <Tabs
      label="Cuentas"
      tabs={[
        { href: paths.accounts(), label: 'Candidaturas', icon: 'person', current: current === 'candidacies' },
        {
          href: paths.liaisons(),
          label: 'Enlaces de partido',
          icon: 'people',
          current: current === 'liaisons',
        },
      ]}
    />
  );
}
