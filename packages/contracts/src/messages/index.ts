export { english } from './en/index.ts';
export { type MessageKey, messageKeys, spanish } from './es/index.ts';
export * from './fault-of-message.ts';
export * from './languages.ts';
export * from './message.ts';
