export {
  type AnswerGroup,
  type CountedAnswer,
  classOf,
  countTable,
  type FigureClass,
  type FigureTable,
  groupOf,
} from './counted-answer.ts';
export {
  decideRelease,
  followDecision,
  type ReleaseDecision,
  type ReleaseInput,
} from './decide-release.ts';
export type { FormerFigures } from './net-change.ts';
export { coarserPartitions, everybody, partitionsOf } from './partitions.ts';
