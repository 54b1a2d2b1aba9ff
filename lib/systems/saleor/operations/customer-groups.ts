import { type MutationError, operation } from '../operation';

/** The app's own private metadata. An app needs no permission for it. */
export const FIND_GROUPS = operation<{
  app: { id: string; privateMetadata: { key: string; value: string }[] } | null;
}>('query FindGroups { app { id privateMetadata { key value } } }');

export const SAVE_GROUP = operation<
  { updatePrivateMetadata: { errors: MutationError[] } | null },
  { app: string; input: { key: string; value: string }[] }
>(`mutation SaveGroup($app: ID!, $input: [MetadataInput!]!) {
  updatePrivateMetadata(id: $app, input: $input) { errors { field message code } }
}`);

export const DELETE_GROUP = operation<
  { deletePrivateMetadata: { errors: MutationError[] } | null },
  { app: string; keys: string[] }
>(`mutation DeleteGroup($app: ID!, $keys: [String!]!) {
  deletePrivateMetadata(id: $app, keys: $keys) { errors { field message code } }
}`);
