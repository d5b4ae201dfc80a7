export { loader } from './card.ts';
