import { type MutationError, operation } from '../operation';

/** A problem of the app, as Saleor's staff see it. */
export interface AppProblem {
  key: string;
  message: string;
  /** Null while it is shown. */
  dismissed: { by: 'APP' | 'USER' } | null;
}

/** `version` is the Saleor's, such as `3.23.28`. */
export const VERSION = operation<{ shop: { version: string | null } }>('query Version { shop { version } }');

/** The latest hundred, which is all that Saleor keeps. */
export const APP_PROBLEMS = operation<{ app: { problems: AppProblem[] | null } | null }>(
  'query AppProblems { app { problems(limit: 100) { key message dismissed { by } } } }',
);

export const CREATE_PROBLEM = operation<
  { appProblemCreate: { errors: MutationError[] } | null },
  { input: { key: string; message: string } }
>(`mutation CreateProblem($input: AppProblemCreateInput!) {
  appProblemCreate(input: $input) { errors { field message code } }
}`);

export const DISMISS_PROBLEMS = operation<
  { appProblemDismiss: { errors: MutationError[] } | null },
  { keys: string[] }
>(
  `mutation DismissProblems($keys: [String!]) {
  appProblemDismiss(input: { byApp: { keys: $keys } }) { errors { field message code } }
}`,
);
