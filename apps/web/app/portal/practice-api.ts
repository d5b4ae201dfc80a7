import { type ApiClient, answer } from '@conoceles/api-client';
import type { PracticeDesk, PracticeState } from '@conoceles/contracts';

/** Entering and leaving the practice, and the internal body's desk of it. */
export function practiceVerbs(client: ApiClient) {
  const { practice } = client.api.session;
  const desk = client.api.admin.practice;
  return {
    enterPractice: (): Promise<PracticeState> => answer(practice.$put()),
    leavePractice: (): Promise<PracticeState> => answer(practice.$delete()),
    practiceDesk: (): Promise<PracticeDesk> => answer(desk.$get()),
    openPractice: (perParty: number): Promise<PracticeDesk> => answer(desk.$post({ json: { perParty } })),
    restartPractice: (perParty: number): Promise<PracticeDesk> =>
      answer(desk.restart.$post({ json: { perParty } })),
    closePractice: (): Promise<PracticeDesk> => answer(desk.closing.$post()),
    movePracticeClock: (now: string): Promise<PracticeDesk> => answer(desk.clock.$put({ json: { now } })),
  };
}
