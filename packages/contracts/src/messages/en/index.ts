import type { spanish } from '../es/index.ts';
import type { Translation } from '../message.ts';
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

/** The citizen's pages in English. A text that is missing here does not compile. */
export const english: Translation<typeof spanish> = {
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
};
