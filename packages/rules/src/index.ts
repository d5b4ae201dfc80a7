export * from './corrections/index.ts';
export * from './deadlines/index.ts';
export * from './life/index.ts';
export * from './order/index.ts';
export * from './questionnaire/index.ts';
export * from './review/index.ts';
export * from './visibility/index.ts';
export * from './words/territory-label.ts';
