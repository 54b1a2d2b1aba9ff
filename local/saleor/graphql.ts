import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { isRecord } from '#lib/core/json';
import { costOf } from './cost';
import { readVariables } from './inputs';
import { type Failed, select } from './payload';
import { Problem } from './problem';
import type { View } from './views';

/** What Saleor allows in one document. */
const MOST = { mutations: 4, aliases: 100 } as const;

/** What a call asks for. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** A call's body. Saleor takes one operation at a time. @throws Problem 400 */
export function readAsked(body: unknown): Asked {
  if (!isRecord(body) || typeof body.query !== 'string') {
    throw new Problem('Must provide a query string.', 400);
  }
  return { query: body.query, variables: isRecord(body.variables) ? body.variables : {} };
}

/** An answer with 200: what cannot be answered is null, and named. */
export interface Answer {
  errors?: readonly Failed[];
  data: Record<string, unknown>;
}

/**
 * Answers an operation out of what there is to query and to mutate. Mutations are done one after
 * another.
 * @throws Problem for what Saleor refuses as a whole.
 */
export function execute({ query, variables }: Asked, roots: { query: View; mutation: View }, maxCost: number): Answer {
  const document = parsed(query);
  const operation = document.definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined || operation.operation === 'subscription') {
    throw new Problem('Must provide an operation.', 400);
  }
  if (operation.operation === 'mutation' && operation.selectionSet.selections.length > MOST.mutations) {
    throw new Problem(`The document has more than ${MOST.mutations} mutations.`, 400);
  }
  let aliases = 0;
  visit(document, {
    Field({ alias }) {
      aliases += alias === undefined ? 0 : 1;
    },
  });
  if (aliases > MOST.aliases) {
    throw new Problem(`The document has more than ${MOST.aliases} aliases.`, 400);
  }
  const root = operation.operation === 'mutation' ? roots.mutation : roots.query;
  for (const field of operation.selectionSet.selections) {
    if (field.kind === Kind.FIELD && !Object.hasOwn(root, field.name.value)) {
      throw new Problem(`Cannot query field "${field.name.value}".`, 400);
    }
  }
  const cost = costOf(document, operation.selectionSet, variables);
  if (cost > maxCost) {
    throw new Problem(`The query exceeds the maximum cost of ${maxCost}. Actual cost is ${cost}`, 400);
  }
  const failed: Failed[] = [];
  const data = select(document, root, readVariables(operation.variableDefinitions ?? [], variables), failed);
  return failed.length === 0 ? { data } : { errors: failed, data };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : '', 400);
  }
}
