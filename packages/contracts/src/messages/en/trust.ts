import type { trust as spanish } from '../es/trust.ts';
import type { Translation } from '../message.ts';

export const trust: Translation<typeof spanish> = {
  'paused.title': 'The electoral body’s internal unit paused this profile on {day}, because:',
  'paused.text':
    'Meanwhile its answers and photograph are not shown. The facts of its registration stay in view and the candidacy still stands.',
  'banner.label': 'Notice from the electoral body',
  'banner.more': 'Find out more',
  'banner.about': 'about this notice',
};
