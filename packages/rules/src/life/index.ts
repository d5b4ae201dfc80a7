export { allowedEvents, isLocked } from './allowed-events.ts';
export { type LifeContext, type LifeProblem, type LifeResult, nextState } from './next-state.ts';
