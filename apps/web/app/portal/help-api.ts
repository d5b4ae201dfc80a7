import { type ApiClient, answer } from '@conoceles/api-client';
import type { AskHelp, HelpAnswer, HelpDesk, HelpList, HelpThread } from '@conoceles/contracts';

type Query = Readonly<Record<string, string>>;

/** Help and opinions, of whoever captures and at the OPL's desk. */
export function helpVerbs(client: ApiClient) {
  const { help } = client.api;
  const desk = client.api.admin.help;
  const one = (threadId: string) => ({ param: { threadId } });
  return {
    askHelp: (json: AskHelp): Promise<HelpThread> => answer(help.$post({ json })),
    helpThreads: (query: Query): Promise<HelpList> => answer(help.$get({ query })),
    helpThread: (threadId: string): Promise<HelpThread> => answer(help[':threadId'].$get(one(threadId))),
    followHelp: (threadId: string, text: string): Promise<HelpThread> =>
      answer(help[':threadId'].messages.$post({ ...one(threadId), json: { text } })),
    helpDesk: (query: Query): Promise<HelpDesk> => answer(desk.$get({ query })),
    helpAtDesk: (threadId: string): Promise<HelpThread> => answer(desk[':threadId'].$get(one(threadId))),
    answerHelp: (threadId: string, json: HelpAnswer): Promise<HelpThread> =>
      answer(desk[':threadId'].messages.$post({ ...one(threadId), json })),
    closeHelp: (threadId: string): Promise<HelpThread> =>
      answer(desk[':threadId'].closing.$post(one(threadId))),
    helpRegister: (query: { format: 'xlsx' | 'csv'; texts: 'true' | 'false' }): Promise<Response> =>
      desk.register.$get({ query }),
  };
}
