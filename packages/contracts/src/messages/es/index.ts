import { about } from './about.ts';
import { ballot } from './ballot.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { data } from './data.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { home } from './home.ts';
import { list } from './list.ts';
import { problems } from './problems.ts';
import { profile } from './profile.ts';
import { read } from './read.ts';
import { statistics } from './statistics.ts';
import { trust } from './trust.ts';

/** Every text of the citizen's pages that is ours, by key; what a state, a party or a person says is not here. */
export const spanish = {
  ...about,
  ...ballot,
  ...common,
  ...compare,
  ...data,
  ...errors,
  ...frame,
  ...home,
  ...list,
  ...problems,
  ...profile,
  ...read,
  ...trust,
  ...statistics,
} as const;

export type MessageKey = keyof typeof spanish;
export const messageKeys = Object.keys(spanish) as MessageKey[];
