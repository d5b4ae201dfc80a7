export { mergeQuestionnaire, type QuestionnaireRules } from './questionnaire/merge.ts';
