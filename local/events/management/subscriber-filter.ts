import { compileFilter, type Filter, FilterError } from '../filter';
import type { Registration, SubscriberFilter } from '../store';
import { type FilterInput, ManagementError } from './input';

/** A filter as it is kept. @throws ManagementError 400 for an expression that is none. */
export function buildFilter({ name, description, subscriber_filter }: FilterInput, id: string): SubscriberFilter {
  checkedFilter(subscriber_filter);
  return { id, name, description: description ?? '', subscriber_filter };
}

/**
 * The filter that an expression makes. @throws ManagementError 400 for an expression that is none.
 */
export function checkedFilter(expression: string): Filter {
  try {
    return compileFilter(expression);
  } catch (error) {
    throw error instanceof FilterError ? new ManagementError(400, `Bad Request. ${error.message}`) : error;
  }
}

/** Whether a registration's filter lets an event through; all pass where it has none. */
export function passesFilter({ subscriber_filters }: Registration, event: Readonly<Record<string, unknown>>): boolean {
  return subscriber_filters.every(({ subscriber_filter }) => compileFilter(subscriber_filter)(event));
}
