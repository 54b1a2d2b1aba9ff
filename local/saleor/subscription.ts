import {
  type DocumentNode,
  GraphQLError,
  Kind,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { eventSchema } from './event-schema';

/** What is wrong with a webhook's query, as Saleor says it; undefined where nothing is. */
export interface QueryFault {
  code: 'SYNTAX' | 'GRAPHQL_ERROR' | 'MISSING_SUBSCRIPTION';
  message: string;
}

/**
 * Checks a webhook's query as Saleor does at the installation and at each change: against the
 * release's own schema. One type that it does not know fails the installation. This one knows the
 * events and the fields that hold their records, and not what is within a record: that our own
 * queries are valid there is proved against the schemas of the releases themselves.
 */
export function queryFault(query: string, version: string): QueryFault | undefined {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { code: 'SYNTAX', message: error instanceof GraphQLError ? error.message : String(error) };
  }
  const [first] = validate(eventSchema(version), ofEvents(document), RULES);
  if (first !== undefined) {
    return { code: 'GRAPHQL_ERROR', message: first.message };
  }
  const isSubscription = document.definitions.some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.operation === 'subscription',
  );
  return isSubscription ? undefined : { code: 'MISSING_SUBSCRIPTION', message: 'A subscription query is missing.' };
}

/** A variable may be used in what is cut off. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

/** Whether a release has an event, by its name such as `ORDER_CREATED`. */
export function knowsEvent(event: string, version: string): boolean {
  const type = event.toLowerCase().replace(/(^|_)(\w)/g, (_match, _gap, letter: string) => letter.toUpperCase());
  return eventSchema(version).getType(type) !== undefined;
}

/** The document without what it selects within records, and without the fragments for that. */
function ofEvents(document: DocumentNode): DocumentNode {
  const events = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return visit(
    { ...document, definitions: events },
    {
      InlineFragment: (fragment) => ({
        ...fragment,
        selectionSet: {
          ...fragment.selectionSet,
          selections: fragment.selectionSet.selections.map((one) =>
            one.kind === Kind.FIELD && isRecordField(fragment.typeCondition?.name.value)
              ? { ...one, selectionSet: undefined }
              : one,
          ),
        },
      }),
    },
  );
}

/** Whether the fields of a type hold records: those of an event do, those of its cause do not. */
function isRecordField(type: string | undefined): boolean {
  return type !== undefined && type !== 'App' && type !== 'User';
}
