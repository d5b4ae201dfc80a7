import { type ApiClient, answer } from '@conoceles/api-client';
import type {
  PartyRecipientFilter,
  RecipientList,
  ReminderRegister,
  SendReminders,
  SentReminders,
  TableFormat,
} from '@conoceles/contracts';
import type { Query } from './api.ts';

/** What the pages of reminders ask of the API. */
export function remindersVerbs(client: ApiClient) {
  const own = client.api.party.reminders;
  const { reminders } = client.api.admin;
  return {
    partyRecipients: (query: Query, candidacy: readonly string[]): Promise<RecipientList> =>
      answer(
        own.recipients.$get({
          query: { ...query, ...(candidacy.length === 0 ? {} : { candidacy: [...candidacy] }) },
        }),
      ),
    remindPeople: (json: PartyRecipientFilter): Promise<SentReminders> => answer(own.$post({ json })),
    partyReminders: (query: Query): Promise<ReminderRegister> => answer(own.$get({ query })),
    partyRemindersFile: (format: TableFormat, query: Query): Promise<Response> =>
      own.register.$get({ query: { ...query, format } }),
    recipients: (query: Query): Promise<RecipientList> => answer(reminders.recipients.$get({ query })),
    sendReminders: (json: SendReminders): Promise<SentReminders> => answer(reminders.$post({ json })),
    reminders: (query: Query): Promise<ReminderRegister> => answer(reminders.$get({ query })),
    remindersFile: (format: TableFormat, query: Query): Promise<Response> =>
      reminders.register.$get({ query: { ...query, format } }),
  };
}
