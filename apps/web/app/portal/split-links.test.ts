import { expect, it } from 'vitest';
import { splitLinks } from './split-links.ts';

it('finds the address and leaves the sentence’s full stop out of it', () => {
  expect(
    splitLinks('Activa tu cuenta: http://hidalgo.localhost:3000/activar?token=a-b_c. Vence mañana.'),
  ).toEqual([
    { text: 'Activa tu cuenta: ', isLink: false },
    { text: 'http://hidalgo.localhost:3000/activar?token=a-b_c', isLink: true },
    { text: '. Vence mañana.', isLink: false },
  ]);
});

it('never makes a link of another scheme', () => {
  expect(splitLinks('javascript:alert(1) file:///etc')).toEqual([
    { text: 'javascript:alert(1) file:///etc', isLink: false },
  ]);
});
