import type { Context } from 'hono';
import { isRecord } from '#lib/core/json';
import { HttpError } from '../kernel/http';
import { Refusal } from './problem';

/** Answers what the work does, or its error with the text that the merchant would see. */
export async function answerOrRefusal(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HttpError) {
      return c.json({ message: error.message }, error.status);
    }
    if (error instanceof Refusal) {
      return c.json({ message: error.message }, 422);
    }
    throw error;
  }
}

/** The fields of a body; none where it is no object. */
export function bodyRecord(body: unknown): Record<string, unknown> {
  return isRecord(body) ? body : {};
}
